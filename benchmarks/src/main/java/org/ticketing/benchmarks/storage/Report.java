package org.ticketing.benchmarks.storage;

import java.io.PrintStream;
import java.util.List;

/** Prints what was measured as a table in Markdown, and whether it keeps the limits. */
final class Report {

    private static final double SHARE_OF_FLOOR = 0.6;
    private static final double TIMES_FLOOR = 2;
    private static final double GROWTH = 1.5;

    /** What was measured at so many tickets. */
    record Measured(int tickets, List<Pair> pairs) {}

    private final PrintStream out;
    private final Server server;
    private final List<Measured> measured;

    Report(PrintStream out, Server server, List<Measured> measured) {
        this.out = out;
        this.server = server;
        this.measured = measured;
    }

    void print() {
        out.printf(
                "%n%s, JDK %s, %d cores; medians, and of the floor: plain JDBC that says the same.%n",
                server, Runtime.version().feature(), Runtime.getRuntime().availableProcessors());
        StringBuilder head = new StringBuilder("\n| |");
        measured.forEach(at -> head.append(" %,d tickets | floor | of floor |".formatted(at.tickets())));
        out.println(head + " growth |");
        out.println("|---".repeat(3 * measured.size() + 2) + "|");
        for (int place = 0; place < measured.get(0).pairs().size(); place++) {
            int row = place;
            row(measured.stream().map(at -> at.pairs().get(row)).toList());
        }
        out.println(
                "\nLimits: read and pages at most %s of the floor, commands of 8 writers at least %s; growth at most %s."
                        .formatted(TIMES_FLOOR, SHARE_OF_FLOOR, GROWTH));
    }

    private void row(List<Pair> sizes) {
        Pair first = sizes.get(0);
        StringBuilder row = new StringBuilder("| " + first.name() + " |");
        for (Pair pair : sizes) {
            row.append(" %s | %s | %.2f%s |"
                    .formatted(
                            pair.unit().told(pair.ours()),
                            pair.unit().told(pair.floor()),
                            pair.ratio(),
                            isKept(pair) ? "" : " **missed**"));
        }
        double growth = sizes.get(sizes.size() - 1).ours() / first.ours();
        boolean grew = first.unit() != Pair.Unit.PER_SECOND && growth > GROWTH;
        out.println(row + " %.2f%s |".formatted(growth, grew ? " **missed**" : ""));
    }

    private static boolean isKept(Pair pair) {
        return switch (pair.unit()) {
            case MICROSECONDS -> pair.ratio() <= TIMES_FLOOR;
            case PER_SECOND -> !pair.name().endsWith(": " + Server.WRITERS) || pair.ratio() >= SHARE_OF_FLOOR;
            case MILLISECONDS -> true;
        };
    }
}
