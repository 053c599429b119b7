package org.ticketing.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;

/** The policies of the four desks, each read from its file once. */
final class ExamplePolicies {

    private static final List<String> DESKS = List.of("unisac", "uno", "sismais", "sensusx");
    private static final Map<String, SupportPolicy> READ = new ConcurrentHashMap<>();

    private ExamplePolicies() {}

    static SupportPolicy read(String desk) {
        return READ.computeIfAbsent(desk, id -> PolicyFiles.read(Path.of("policies", id + ".yaml")));
    }

    static List<SupportPolicy> all() {
        return DESKS.stream().map(ExamplePolicies::read).toList();
    }
}
