package org.ticketing.benchmarks;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What any calendar could cost at best: one binary search, or merely asking what the clock on the wall shows. */
@State(Scope.Thread)
@SuppressWarnings("MemberName") // names that results are looked up by
public class FloorBenchmark {

    private static final int SEARCHED = 5_000;

    private final Instant[] starts = Starts.leaving(0);
    private final long[] sorted = randomLongs(SEARCHED);
    private final long[] wanted = randomLongs(Starts.COUNT);
    private int next;

    public FloorBenchmark() {
        Arrays.sort(sorted);
    }

    private static long[] randomLongs(int count) {
        return new SplittableRandom(count).longs(count).toArray();
    }

    @Benchmark
    public int floor_search() {
        return Arrays.binarySearch(sorted, wanted[next++ & Starts.MASK]);
    }

    @Benchmark
    public ZonedDateTime floor_zone() {
        return starts[next++ & Starts.MASK].atZone(OfficeHours.ZONE);
    }
}
