package org.ticketing.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of all published rules: a row for each, whose last column names the scenarios that show it. */
record RulesPage(String text) {

    static final Path FILE = Scenarios.ROOT.resolve("docs/rules.md");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([UNSX]\\d+) \\| ([^|]+) \\| ([^|]+) \\|([^|]*)\\|$");

    static RulesPage read() throws IOException {
        return new RulesPage(Files.readString(FILE));
    }

    /** The ids of the rows, as they follow one another. */
    List<String> rules() {
        return rows().stream().map(row -> row.group(1)).toList();
    }

    private List<MatchResult> rows() {
        return ROW.matcher(text).results().toList();
    }

    /** The same page with what these scenarios show. */
    RulesPage showing(Map<String, Set<String>> scenarios) {
        return new RulesPage(ROW.matcher(text).replaceAll(row -> Matcher.quoteReplacement(shown(row, scenarios))));
    }

    private static String shown(MatchResult row, Map<String, Set<String>> scenarios) {
        List<String> shownBy = scenarios.getOrDefault(row.group(1), Set.of()).stream()
                .map(scenario -> " `" + scenario + "`")
                .toList();
        return "| %s | %s | %s |%s |".formatted(row.group(1), row.group(2), row.group(3), String.join(",", shownBy));
    }
}
