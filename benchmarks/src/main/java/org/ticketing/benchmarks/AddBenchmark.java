package org.ticketing.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ticketing.time.BusinessCalendar;

/** When is so much open time used up, counted from an instant? */
@State(Scope.Thread)
@SuppressWarnings("MemberName") // names that results are looked up by
public class AddBenchmark {

    /** Open time of 1000 hours ends about 150 days later. */
    private static final int ROOM_DAYS = 180;

    @Param({"1", "8", "40", "1000"})
    private int hours;

    private final Instant[] starts = Starts.leaving(ROOM_DAYS);
    private final LocalDateTime[] localStarts = Starts.local(starts);
    private final BusinessCalendar ours = OfficeHours.ours();
    private final NaiveCalendar naive = new NaiveCalendar();
    private final MpxjCalendar mpxj = new MpxjCalendar();
    private final JbpmCalendar jbpm = new JbpmCalendar();
    private Duration openTime = Duration.ZERO;
    private org.mpxj.Duration mpxjTime = MpxjCalendar.hours(0);
    private String jbpmTime = "";
    private int next;

    @Setup
    public void takeHours() {
        openTime = Duration.ofHours(hours);
        mpxjTime = MpxjCalendar.hours(hours);
        jbpmTime = JbpmCalendar.hours(hours);
    }

    @Benchmark
    public Instant add_ours() {
        return ours.add(starts[next++ & Starts.MASK], openTime);
    }

    @Benchmark
    public Instant add_naive() {
        return naive.add(starts[next++ & Starts.MASK], openTime);
    }

    /** It remembers the work of every stretch that it has seen: left to it here. */
    @Benchmark
    public LocalDateTime add_mpxj() {
        return mpxj.add(localStarts[next++ & Starts.MASK], mpxjTime);
    }

    @Benchmark
    public Instant add_jbpm() {
        return jbpm.add(starts[next++ & Starts.MASK], jbpmTime);
    }
}
