package org.ticketing.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The policies of the four desks, as files. */
public final class Policies {

    private Policies() {}

    /** The file of a desk. */
    public static String yaml(String desk) {
        try (InputStream file = Policies.class.getResourceAsStream("/policies/" + desk + ".yaml")) {
            return new String(Objects.requireNonNull(file, desk).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
