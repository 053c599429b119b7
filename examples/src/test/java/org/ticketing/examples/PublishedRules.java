package org.ticketing.examples;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ids of the rules that the four vendors have published. */
final class PublishedRules {

    /** Every id: U for Unimestre, N for UNO, S for Sismais, X for SensusX. */
    static final List<String> IN_ORDER = Stream.of(ids("U", 75), ids("N", 29), ids("S", 24), ids("X", 65))
            .flatMap(ids -> ids)
            .toList();

    static final Set<String> ALL = Set.copyOf(IN_ORDER);

    /** Those that state a kind of ticket, a way that tickets go, or a time: each has to stand behind an entry of a policy. */
    static final List<String> OF_KINDS_FLOWS_AND_TIMES = List.of(
            "U2", "U3", "U4", "U5", "U6", "U34", "U35", "U36", "U37", "U38", "U39", "U40", "U41", "U42", "U43", "U44",
            "U63", "U64", "U65", "N1", "N2", "N5", "N9", "N24", "N25", "N26", "N27", "N28", "N29", "S7", "S14", "S15",
            "S16", "S17", "S18", "S19", "S20", "S23", "X7", "X8", "X9", "X10", "X11", "X12", "X13", "X24", "X25",
            "X26");

    private PublishedRules() {}

    private static Stream<String> ids(String vendor, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> vendor + number);
    }
}
