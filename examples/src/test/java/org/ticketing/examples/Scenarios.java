package org.ticketing.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests of all modules whose display names bear the ids of rules. They are read, not loaded. */
final class Scenarios {

    static final Path ROOT = Path.of("..");

    private static final Pattern NAMED =
            Pattern.compile("@DisplayName\\(\\s*\"([^\"]+)\"[^;{}]*?(?:\\{[^{}]*\\}[^;{}]*?)?\\bvoid (\\w+)\\(");
    private static final Pattern RULE = Pattern.compile("\\b[UNSX]\\d+\\b");

    private Scenarios() {}

    /** Which of them show a rule, by its id. */
    static Map<String, Set<String>> byRule() throws IOException {
        Map<String, Set<String>> byRule = new TreeMap<>();
        for (Path file : tests()) {
            String type = file.getFileName().toString().replace(".java", "");
            NAMED.matcher(Files.readString(file))
                    .results()
                    .forEach(test -> RULE.matcher(test.group(1))
                            .results()
                            .map(MatchResult::group)
                            .forEach(rule -> byRule.computeIfAbsent(rule, unused -> new TreeSet<>())
                                    .add(type + "." + test.group(2))));
        }
        return byRule;
    }

    private static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> file.toString().contains("/src/test/"))
                    .sorted()
                    .toList();
        }
    }
}
