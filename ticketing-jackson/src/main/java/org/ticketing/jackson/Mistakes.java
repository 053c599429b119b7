package org.ticketing.jackson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;

/**
 * Everything that was found wrong with a document, step by step, as one list: each mistake once, and none that is only the
 * consequence of another.
 *
 * @param reading what the schema could not see, in single values
 * @param check what does not fit together, in a policy that has stand-ins wherever the schema saw a gap
 */
record Mistakes(DocumentTree tree, PolicySchema.Findings schema, List<Violation> reading, List<Violation> check) {

    /** A list whose names others refer to, an entry of it, or its id. */
    private static final Pattern NAMES =
            Pattern.compile("/(areas|priorities|kinds|channels|calendars|roles|statuses)(/\\d+(/id)?)?");

    private static final Set<String> ABOUT_NAMES = Set.of("known-value", "complete");

    List<Violation> inOrder() {
        List<Violation> found = new ArrayList<>(tree.found());
        Set<String> taken = paths(tree.found(), "alias");
        addUnless(taken, schema.violations(), found);
        taken.addAll(schema.gaps());
        found.forEach(violation -> taken.add(violation.path()));
        addUnless(taken, reading, found);
        found.forEach(violation -> taken.add(violation.path()));
        addUnless(taken, check.stream().filter(this::standsAlone).toList(), found);
        return found.stream()
                .sorted(Comparator.comparingInt(violation -> line(violation.path())))
                .map(this::withLine)
                .toList();
    }

    private static Set<String> paths(List<Violation> violations, String rule) {
        Set<String> paths = new HashSet<>();
        violations.stream()
                .filter(violation -> violation.rule().equals(rule))
                .forEach(violation -> paths.add(violation.path()));
        return paths;
    }

    private static void addUnless(Set<String> taken, List<Violation> more, List<Violation> found) {
        more.stream().filter(violation -> !taken.contains(violation.path())).forEach(found::add);
    }

    /** Whether this was found in what stands in the document, and not in a stand-in. */
    private boolean standsAlone(Violation violation) {
        boolean namesAreKnown =
                schema.gaps().stream().noneMatch(gap -> NAMES.matcher(gap).matches() || gap.equals("/"));
        return (namesAreKnown || !ABOUT_NAMES.contains(violation.rule()))
                && schema.gaps().stream().noneMatch(gap -> Places.related(gap, violation.path()))
                && reading.stream().noneMatch(other -> Places.related(other.path(), violation.path()));
    }

    private int line(String path) {
        return tree.places().line(path).orElse(0);
    }

    private Violation withLine(Violation violation) {
        int line = line(violation.path());
        Text text = violation.message();
        return line == 0 || violation.path().equals(Places.DOCUMENT)
                ? violation
                : new Violation(
                        violation.path(),
                        violation.rule(),
                        new Text(text.en() + " (line " + line + ")", text.pt() + " (linha " + line + ")"));
    }
}
