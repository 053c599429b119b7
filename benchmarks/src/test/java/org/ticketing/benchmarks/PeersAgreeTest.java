package org.ticketing.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.time.BusinessCalendar;

/** Who is measured beside another must give the same answers. Where one can't, it says here how far off it may be. */
class PeersAgreeTest {

    private static final int SAMPLE = 4_000;

    private final BusinessCalendar ours = OfficeHours.ours();

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 10, 40, 1000})
    void thePlainLoopAddsAsWeDo(int hours) {
        NaiveCalendar naive = new NaiveCalendar();
        Duration openTime = Duration.ofHours(hours);

        for (Instant start : sample(180)) {
            assertThat(naive.add(start, openTime)).as("from %s", start).isEqualTo(ours.add(start, openTime));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 365, 1826})
    void thePlainLoopCountsAsWeDo(int days) {
        NaiveCalendar naive = new NaiveCalendar();

        for (Instant start : sample(days)) {
            Instant end = start.plus(Duration.ofDays(days));
            assertThat(naive.between(start, end)).as("from %s", start).isEqualTo(ours.between(start, end));
        }
    }

    /** It drops fractions of a second. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 10, 40, 1000})
    void mpxjAddsAsWeDo(int hours) {
        MpxjCalendar mpxj = new MpxjCalendar();

        for (Instant start : wholeSeconds(180)) {
            assertThat(mpxj.add(local(start), MpxjCalendar.hours(hours)))
                    .as("from %s", start)
                    .isEqualTo(local(ours.add(start, Duration.ofHours(hours))));
        }
    }

    /** As above. It tells fractions of a minute as a floating-point number. */
    @ParameterizedTest
    @ValueSource(ints = {1, 30, 365, 1826})
    void mpxjCountsAsWeDo(int days) {
        MpxjCalendar mpxj = new MpxjCalendar();

        for (Instant start : wholeSeconds(days)) {
            Instant end = start.plus(Duration.ofDays(days));
            double minutes = mpxj.between(local(start), local(end));
            assertThat(Duration.ofSeconds(Math.round(minutes * 60)))
                    .as("from %s", start)
                    .isEqualTo(ours.between(start, end));
        }
    }

    /** What is used up when the desk closes, it says to be used up when the desk next opens. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 10, 40, 1000})
    void jbpmAddsAsWeDoButForClosingEdges(int hours) {
        JbpmCalendar jbpm = new JbpmCalendar();

        for (Instant start : wholeSeconds(180)) {
            Instant end = ours.add(start, Duration.ofHours(hours));
            Instant expected = ours.isOpen(end) ? end : ours.add(end.plusNanos(1), Duration.ZERO);
            assertThat(jbpm.add(start, JbpmCalendar.hours(hours)))
                    .as("from %s", start)
                    .isEqualTo(expected);
        }
    }

    @Test
    void startsAreDistinctAndAsManyAsPromised() {
        assertThat(new HashSet<>(Arrays.asList(Starts.leaving(180)))).hasSizeGreaterThanOrEqualTo(262_144);
    }

    @Test
    void everyYearHasTwelveHolidays() {
        assertThat(OfficeHours.HOLIDAYS).hasSize(120);
    }

    private static Instant[] sample(int days) {
        return Arrays.copyOf(Starts.leaving(days), SAMPLE);
    }

    /** Fewer, since peers take their time. */
    private static List<Instant> wholeSeconds(int days) {
        return Arrays.stream(sample(days))
                .limit(SAMPLE / 10)
                .map(start -> start.truncatedTo(ChronoUnit.SECONDS))
                .toList();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, OfficeHours.ZONE);
    }

    private final TimeZone zoneOfThisMachine = TimeZone.getDefault();

    /** jBPM reads its holidays in the zone of the JVM. */
    @BeforeEach
    void workInTheZoneOfTheDesk() {
        TimeZone.setDefault(TimeZone.getTimeZone(OfficeHours.ZONE));
    }

    @AfterEach
    void workInTheZoneOfThisMachine() {
        TimeZone.setDefault(zoneOfThisMachine);
    }
}
