package org.ticketing.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;

/** Policies with something changed. */
final class TestPolicies {

    private TestPolicies() {}

    static List<SupportPolicy> with(String desk, String original, String changed) {
        String text = text(desk);
        if (!text.contains(original)) {
            throw new IllegalArgumentException("policy " + desk + " does not say: " + original);
        }
        return List.of(PolicyFiles.readYaml(text.replace(original, changed)));
    }

    static String text(String desk) {
        try (InputStream file = TestPolicies.class.getResourceAsStream("/policies/" + desk + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
