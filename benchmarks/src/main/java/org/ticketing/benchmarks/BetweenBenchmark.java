package org.ticketing.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ticketing.time.BusinessCalendar;

/** How much open time lies between two instants? */
@State(Scope.Thread)
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
