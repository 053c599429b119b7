package org.ticketing.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.ticketing.benchmarks.Measured.Benchmark;

/** Prints what was measured as tables in Markdown: medians, ratios, and the limits that they are held to. */
public final class Summary {

    private static final List<Integer> HOURS = List.of(1, 8, 40, 1000);
    private static final List<Integer> DAYS = List.of(1, 30, 365, 1826);
    /** What an instant or a duration takes, and nothing else may. */
    private static final int ANSWER_BYTES = 24;

    private final Measured measured;

    private Summary(Measured measured) {
        this.measured = measured;
    }

    /** Takes the file with the results. */
    public static void main(String... args) {
        Locale.setDefault(Locale.ROOT);
        Summary summary = new Summary(Measured.read(Path.of(args[0])));
        summary.machine();
        Peer naive = new Peer("naive", "plain loop");
        Peer mpxj = new Peer("mpxj", "MPXJ");
        summary.table("add", "hours of open time", HOURS, naive, mpxj, new Peer("jbpm", "jBPM"));
        summary.table("between", "days apart", DAYS, naive, mpxj);
        summary.limits();
    }

    private void machine() {
        print("\nJDK %s, %d cores; medians."
                .formatted(measured.jdk(), Runtime.getRuntime().availableProcessors()));
        print("One `floor_zone`: %s. One `floor_search`: %s."
                .formatted(nanos(floorZone()), nanos(time("floor_search"))));
    }

    private void table(String question, String sizeName, List<Integer> sizes, Peer... peers) {
        StringBuilder head = new StringBuilder("\n| `%s`, %s | ours | of `floor_zone` |".formatted(question, sizeName));
        for (Peer peer : peers) {
            head.append(" %s |".formatted(peer.label()));
        }
        print(head.toString());
        print("|---".repeat(3 + peers.length) + "|");
        for (int size : sizes) {
            double ours = time(question + "_ours", size);
            StringBuilder row =
                    new StringBuilder("| %,d | %s | %s |".formatted(size, nanos(ours), brief(ours / floorZone())));
            for (Peer peer : peers) {
                row.append(" %s |".formatted(times(gain(question, peer.name(), size))));
            }
            print(row.toString());
        }
    }

    private record Peer(String name, String label) {}

    private void limits() {
        print("\n| limit | | measured |");
        print("|---|---|---|");
        atMost("`add_ours`, of `floor_zone`", 1.2, highest(HOURS, hours -> time("add_ours", hours) / floorZone()));
        atMost("`between_ours`, of `floor_zone`", 0.8, highest(DAYS, days -> time("between_ours", days) / floorZone()));
        atMost("`add_ours`, longest of shortest", 1.5, time("add_ours", 1000) / time("add_ours", 1));
        atMost("`between_ours`, longest of shortest", 1.5, time("between_ours", 1826) / time("between_ours", 1));
        atMost("`add_ours`, bytes", ANSWER_BYTES, highest(HOURS, hours -> bytes("add_ours", hours)));
        atMost("`between_ours`, bytes", ANSWER_BYTES, highest(DAYS, days -> bytes("between_ours", days)));
        atLeast("`add_naive`, of ours", 1, lowest(HOURS, hours -> gain("add", "naive", hours)));
        atLeast("`between_naive`, of ours", 1, lowest(DAYS, days -> gain("between", "naive", days)));
        atLeast("`add_mpxj` at 1 h, of ours", 5, gain("add", "mpxj", 1));
        atLeast("`add_mpxj` at 1000 h, of ours", 500, gain("add", "mpxj", 1000));
        atLeast("`between_mpxj` at 1826 d, of ours", 5000, gain("between", "mpxj", 1826));
        atMost("`goals_live`, of `add_ours`", 8, time("goals_live") / meanOfAdding());
        print("\nCounting time four times and writing it down alone, `goals_floor`: %s of `add_ours`."
                .formatted(brief(time("goals_floor") / meanOfAdding())));
    }

    private double gain(String question, String peer, int size) {
        return time(question + "_" + peer, size) / time(question + "_ours", size);
    }

    private double meanOfAdding() {
        return HOURS.stream()
                .mapToDouble(hours -> time("add_ours", hours))
                .average()
                .orElseThrow();
    }

    private static double highest(List<Integer> sizes, ToDoubleFunction<Integer> figure) {
        return figures(sizes, figure).max().orElseThrow();
    }

    private static double lowest(List<Integer> sizes, ToDoubleFunction<Integer> figure) {
        return figures(sizes, figure).min().orElseThrow();
    }

    private static DoubleStream figures(List<Integer> sizes, ToDoubleFunction<Integer> figure) {
        return sizes.stream().mapToDouble(figure);
    }

    private double floorZone() {
        return time("floor_zone");
    }

    private double time(String name) {
        return measured.nanos(new Benchmark(name, ""));
    }

    private double time(String name, int size) {
        return measured.nanos(new Benchmark(name, Integer.toString(size)));
    }

    /** Whole ones: JMH spreads what the rest of a JVM allocates over all operations. */
    private double bytes(String name, int size) {
        return Math.rint(measured.bytes(new Benchmark(name, Integer.toString(size))));
    }

    private static void atMost(String what, double limit, double figure) {
        row(what, "at most", limit, figure, !(figure > limit));
    }

    private static void atLeast(String what, double limit, double figure) {
        row(what, "at least", limit, figure, !(figure < limit));
    }

    private static void row(String what, String bound, double limit, double figure, boolean held) {
        print("| %s | %s %s | %s%s |".formatted(what, bound, brief(limit), brief(figure), held ? "" : " **missed**"));
    }

    private static String nanos(double nanos) {
        return brief(nanos) + " ns";
    }

    private static String times(double ratio) {
        return brief(ratio) + "×";
    }

    /** Two digits of what is small, no fraction of what is large. */
    private static String brief(double figure) {
        if (Double.isNaN(figure)) {
            return "–";
        }
        return figure < 10 ? "%.2f".formatted(figure) : "%,.0f".formatted(figure);
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
