package org.ticketing.jackson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
            Pattern.compile("/(areas|priorities|complexities|kinds|channels|calendars|roles|statuses)(/\\d+(/id)?)?");

    private static final Set<String> ABOUT_NAMES = Set.of("known-value", "complete");

    List<Violation> inOrder() {
        List<Violation> found = new ArrayList<>(tree.found());
        // An alias that stands for nothing was told of already.
        schema.violations().stream()
                .filter(violation -> !hasOne(tree.found(), "alias", violation.path()))
                .forEach(found::add);
        add(reading, violation -> !isInGap(violation), found);
        add(check, this::standsAlone, found);
        return found.stream()
                .sorted(Comparator.comparingInt(violation -> line(violation.path())))
                .map(this::withLine)
                .toList();
    }

    private static boolean hasOne(List<Violation> violations, String rule, String path) {
        return violations.stream()
                .anyMatch(v -> v.rule().equals(rule) && v.path().equals(path));
    }

    private boolean isInGap(Violation violation) {
        return schema.gaps().stream().anyMatch(gap -> Places.within(violation.path(), gap));
    }

    /** Adds what is true of the document, at places where nothing was found before. */
    private static void add(List<Violation> more, Predicate<Violation> isTrue, List<Violation> found) {
        Set<String> taken = found.stream().map(Violation::path).collect(Collectors.toSet());
        more.stream()
                .filter(violation -> !taken.contains(violation.path()))
                .filter(isTrue)
                .forEach(found::add);
    }

    /** Whether this was found in what stands in the document, and not in a stand-in. */
    private boolean standsAlone(Violation violation) {
        boolean namesAreKnown = schema.gaps().stream()
                .noneMatch(
                        gap -> gap.equals(Places.DOCUMENT) || NAMES.matcher(gap).matches());
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
