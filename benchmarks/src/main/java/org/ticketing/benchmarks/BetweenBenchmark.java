package org.ticketing.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ticketing.time.BusinessCalendar;

/** How much open time lies between two instants? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("MemberName") // names that results are looked up by
public class BetweenBenchmark {

    @Param({"1", "30", "365", "1826"})
    private int days;

    private final BusinessCalendar ours = OfficeHours.ours();
    private final NaiveCalendar naive = new NaiveCalendar();
    private final MpxjCalendar mpxj = new MpxjCalendar();
    private Instant[] starts = {};
    private Instant[] ends = {};
    private LocalDateTime[] localStarts = {};
    private LocalDateTime[] localEnds = {};
    private int next;

    @Setup
    public void takeDays() {
        starts = Starts.leaving(days);
        ends = Arrays.stream(starts)
                .map(start -> start.plus(Duration.ofDays(days)))
                .toArray(Instant[]::new);
        localStarts = Starts.local(starts);
        localEnds = Starts.local(ends);
    }

    @Benchmark
    public Duration between_ours() {
        int i = next++ & Starts.MASK;
        return ours.between(starts[i], ends[i]);
    }

    @Benchmark
    public Duration between_naive() {
        int i = next++ & Starts.MASK;
        return naive.between(starts[i], ends[i]);
    }

    @Benchmark
    public double between_mpxj() {
        int i = next++ & Starts.MASK;
        return mpxj.between(localStarts[i], localEnds[i]);
    }
}
