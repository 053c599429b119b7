package org.ticketing.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.ticketing.view.Milestone;
import org.ticketing.view.Period;

/** Days and months are those of the desk's zone, of whatever length. */
class TodayTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    @Test
    void aDayBeginsWithTheDesk() {
        assertThat(Today.at(Instant.parse("2026-11-10T02:59:59.999999Z"), SAO_PAULO)
                        .date())
                .isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(Today.at(Instant.parse("2026-11-10T03:00:00Z"), SAO_PAULO).today(Milestone.ENDED))
                .isEqualTo(Period.between(
                        Milestone.ENDED, Instant.parse("2026-11-10T03:00:00Z"), Instant.parse("2026-11-11T03:00:00Z")));
    }

    /** Summer began at midnight, which there was not: the day began at one o'clock, and had 23 hours. */
    @Test
    void aDayWithoutMidnight() {
        Period day = Today.at(Instant.parse("2018-11-04T15:00:00Z"), SAO_PAULO).today(Milestone.OPENED);
        assertThat(day.from()).contains(Instant.parse("2018-11-04T03:00:00Z"));
        assertThat(Duration.between(day.from().orElseThrow(), day.before().orElseThrow()))
                .isEqualTo(Duration.ofHours(23));
    }

    /** Summer ended at midnight, which there was twice: the day before had 25 hours. */
    @Test
    void aDayWithTwoEvenings() {
        Period day = Today.at(Instant.parse("2019-02-16T15:00:00Z"), SAO_PAULO).today(Milestone.OPENED);
        assertThat(Duration.between(day.from().orElseThrow(), day.before().orElseThrow()))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void theLastThirtyDaysAreThirtyWithToday() {
        Today today = Today.at(Instant.parse("2026-11-24T13:00:00Z"), SAO_PAULO);
        assertThat(today.recently(Milestone.OPENED).from()).contains(Instant.parse("2026-10-26T03:00:00Z"));
        assertThat(today.recently(Milestone.OPENED).before()).contains(Instant.parse("2026-11-25T03:00:00Z"));
    }

    @Test
    void aMonthEndsWhereTheNextBegins() {
        Today today = Today.at(Instant.parse("2026-11-24T13:00:00Z"), SAO_PAULO);
        assertThat(today.in(YearMonth.of(2026, 2), Milestone.OPENED).before())
                .isEqualTo(today.in(YearMonth.of(2026, 3), Milestone.OPENED).from());
    }
}
