package org.ticketing.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of all published rules: a row for each, whose last column names the scenarios that show it. */
record RulesPage(String text) {

    static final Path FILE = Scenarios.ROOT.resolve("docs/rules.md");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([UNSX]\\d+) \\| ([^|]+) \\| ([^|]+) \\|([^|]*)\\|$");
    private static final String OPEN = "\n## Not shown yet\n";

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

    /** The same page with what these scenarios show, and what none of them does. */
    RulesPage showing(Map<String, Set<String>> scenarios) {
        int end = text.indexOf(OPEN);
        String page = end < 0 ? text : text.substring(0, end);
        String rows = ROW.matcher(page).replaceAll(row -> Matcher.quoteReplacement(shown(row, scenarios)));
        return new RulesPage(rows + OPEN + open(scenarios));
    }

    private static String shown(MatchResult row, Map<String, Set<String>> scenarios) {
        List<String> shownBy = scenarios.getOrDefault(row.group(1), Set.of()).stream()
                .map(scenario -> " `" + scenario + "`")
                .toList();
        return "| %s | %s | %s |%s |".formatted(row.group(1), row.group(2), row.group(3), String.join(",", shownBy));
    }

    private String open(Map<String, Set<String>> scenarios) {
        List<MatchResult> open = new ArrayList<>(rows());
        open.removeIf(row -> scenarios.containsKey(row.group(1)));
        Set<String> kinds = new TreeSet<>();
        open.forEach(row -> kinds.add(kind(row)));
        StringBuilder list = new StringBuilder();
        list.append("\nShown: %d of %d.\n\n".formatted(rows().size() - open.size(), rows().size()));
        for (String kind : kinds) {
            List<String> ids = open.stream()
                    .filter(row -> kind(row).equals(kind))
                    .map(row -> row.group(1))
                    .toList();
            list.append("- %s: %s\n".formatted(kind, String.join(" ", ids)));
        }
        return list.toString();
    }

    /** The first of its kinds. */
    private static String kind(MatchResult row) {
        return row.group(2).substring(0, 1);
    }
}
