package org.ticketing.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Random instants, each another one, day and night: so many that no branch predictor learns them by heart. */
final class Starts {

    static final int COUNT = 1 << 18;
    static final int MASK = COUNT - 1;

    private Starts() {}

    /**
     * Instants of the years of {@link OfficeHours} that are still in them {@code days} later, to the millisecond: the dates
     * of older libraries know no less.
     */
    static Instant[] leaving(int days) {
        return new SplittableRandom(20210101)
                .longs(millis(OfficeHours.FIRST_DAY), millis(OfficeHours.AFTER_LAST_DAY.minusDays(days)))
                .distinct()
                .limit(COUNT)
                .mapToObj(Instant::ofEpochMilli)
                .toArray(Instant[]::new);
    }

    /** What the wall clock shows then. */
    static LocalDateTime[] local(Instant[] instants) {
        return Arrays.stream(instants)
                .map(instant -> LocalDateTime.ofInstant(instant, OfficeHours.ZONE))
                .toArray(LocalDateTime[]::new);
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(OfficeHours.ZONE).toInstant().toEpochMilli();
    }
}
