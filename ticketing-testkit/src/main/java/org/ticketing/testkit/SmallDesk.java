package org.ticketing.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.ticketing.directory.Actor;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;

/**
 * A support desk of nobody, for tests of stores: it has few of everything, but goals that run, pause, move, repeat and are
 * breached. Its policy is {@code small-desk.yaml}.
 */
public final class SmallDesk {

    private SmallDesk() {}

    /** The policy of a small desk with this id. */
    public static SupportPolicy policy(String desk) {
        try (InputStream file =
                Objects.requireNonNull(SmallDesk.class.getResourceAsStream("small-desk.yaml"), "small-desk.yaml")) {
            String yaml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return PolicyFiles.readYaml(yaml.replace("\ndesk: small\n", "\ndesk: " + desk + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A person of a customer. */
    public static Actor customer(String person, String organisation) {
        return Actor.customer(person, organisation, "user");
    }

    /** A person of the vendor, who may do everything. */
    public static Actor agent(String person) {
        return Actor.staff(person, "agent");
    }
}
