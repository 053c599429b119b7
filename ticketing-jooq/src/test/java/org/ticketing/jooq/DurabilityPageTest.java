package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about faults names tests that are there, and every test of a fault. */
class DurabilityPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Set<String> ALL_OF_IT = Set.of(
            "KilledProcessTest",
            "RestartedServerTest",
            "FullPoolTest",
            "CollisionsTest",
            "ClockSetBackTest",
            "DamagedDataTest");
    private static final Pattern NAMED = Pattern.compile("(?m)^- `(\\w+)(?:\\.(\\w+))?`");
    private static final Pattern TEST = Pattern.compile("(?<!Each)\\n {4}(?:final )?void (\\w+)\\(");

    @Test
    void everyTestThatIsNamedIsThereAndNoTestOfAFaultIsForgotten() throws IOException {
        Map<String, Set<String>> named = new TreeMap<>();
        NAMED.matcher(Files.readString(ROOT.resolve("docs/durability.md")))
                .results()
                .forEach(found -> {
                    Set<String> methods = named.computeIfAbsent(found.group(1), unused -> new TreeSet<>());
                    if (found.group(2) != null) {
                        methods.add(found.group(2));
                    }
                });

        assertThat(named).containsKeys(ALL_OF_IT.toArray(String[]::new));
        for (Map.Entry<String, Set<String>> entry : named.entrySet()) {
            Set<String> tests = tests(entry.getKey());
            assertThat(tests).as(entry.getKey()).containsAll(entry.getValue());
            if (ALL_OF_IT.contains(entry.getKey())) {
                assertThat(entry.getValue()).as(entry.getKey()).isEqualTo(tests);
            }
        }
    }

    /** Read, not loaded: they are in other modules too. */
    private static Set<String> tests(String type) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(ROOT)) {
            files = all.filter(file ->
                            file.endsWith(type + ".java") && !file.toString().contains("/target/"))
                    .toList();
        }
        assertThat(files).as(type).hasSize(1);
        return TEST.matcher(Files.readString(files.get(0)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
