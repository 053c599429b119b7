package org.ticketing.benchmarks;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What any calendar could cost at best: one binary search, or merely asking what the clock on the wall shows. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
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
