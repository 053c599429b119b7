package org.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.ZONE;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.sla.Clock;
import org.ticketing.sla.ClockEvent;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.time.BusinessCalendar;
import org.ticketing.time.Hours;
import org.ticketing.time.SpecialDay;
import org.ticketing.time.Window;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/** What known help desks get wrong, with where that was reported; 2026-11-23 is a Monday. */
class KnownMistakesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final List<DayOfWeek> WEEKDAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private static BusinessCalendar weekly(ZoneId zone, List<DayOfWeek> days, String... windows) {
        return BusinessCalendar.of(Hours.weekly(
                zone, days, List.of(windows).stream().map(Window::parse).toArray(Window[]::new)));
    }

    private static Instant newYork(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    /** The offset of today was applied to the past, so an hour had 59 minutes or two (fivetran/dbt_zendesk#25). */
    @Test
    void theDayOnWhichClocksChangeCountsAsLongAsItIs() {
        BusinessCalendar always = BusinessCalendar.always(NEW_YORK);

        assertThat(always.between(newYork("2026-03-08T00:00"), newYork("2026-03-09T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(always.between(newYork("2026-11-01T00:00"), newYork("2026-11-02T00:00")))
                .isEqualTo(Duration.ofHours(25));
        assertThat(always.add(newYork("2026-03-08T01:30"), Duration.ofHours(1))).isEqualTo(newYork("2026-03-08T03:30"));
    }

    /** Only 72 hours were searched; a ticket of Tuesday was overdue at once where only Monday is open (osTicket#6739). */
    @Test
    void theNextOpeningIsFoundHoweverFarItIs() {
        BusinessCalendar mondays = weekly(ZONE, List.of(DayOfWeek.MONDAY), "08:00-12:00");

        assertThat(mondays.add(at("2026-11-24T09:00"), Duration.ofHours(1))).isEqualTo(at("2026-11-30T09:00"));
    }

    /** Windows over midnight were cut off, and the rest of the night was closed. */
    @Test
    void aNightShiftGoesOnAfterMidnight() {
        BusinessCalendar nights = weekly(ZONE, WEEKDAYS, "22:00-06:00");

        assertThat(nights.add(at("2026-11-23T23:00"), Duration.ofHours(5))).isEqualTo(at("2026-11-24T04:00"));
        assertThat(nights.isOpen(at("2026-11-28T05:59")))
                .as("the end of Friday's night")
                .isTrue();
        assertThat(nights.isOpen(at("2026-11-29T05:59")))
                .as("no night of Saturday")
                .isFalse();
    }

    /** Days ended at 23:59:59, so each lost a second, or at 23:59, a minute. */
    @Test
    void aDayThatEndsAtMidnightHasAllItsSeconds() {
        BusinessCalendar days = weekly(ZONE, WEEKDAYS, "00:00-24:00");

        assertThat(days.between(at("2026-11-23T00:00"), at("2026-11-26T00:00"))).isEqualTo(Duration.ofDays(3));
        assertThat(days.isOpen(at("2026-11-23T23:59:59.999999999"))).isTrue();
    }

    /** There was no lunch break (frappe/helpdesk#2212). */
    @Test
    void theLunchBreakIsNotCounted() {
        BusinessCalendar office = weekly(ZONE, WEEKDAYS, "08:00-12:00", "13:00-18:00");

        assertThat(office.add(at("2026-11-23T11:30"), Duration.ofHours(1))).isEqualTo(at("2026-11-23T13:30"));
    }

    /** Closing early for half a day could not be said (glpi#6835). */
    @Test
    void aHalfDayIsHalfOpen() {
        Hours hours = Hours.weekly(ZONE, WEEKDAYS, Window.parse("08:00-18:00"));
        SpecialDay eve = new SpecialDay(
                LocalDate.of(2026, 12, 24), Text.same("Eve"), List.of(Window.parse("08:00-12:00")), SmallDesk.TEST);
        BusinessCalendar office = BusinessCalendar.of(new Hours(ZONE, hours.weeks(), List.of(eve)));

        assertThat(office.add(at("2026-12-24T11:00"), Duration.ofHours(2))).isEqualTo(at("2026-12-25T09:00"));
    }

    /** Accumulated waiting was lost when the priority changed, and the ticket was late at once (glpi#6902, #15605). */
    @Test
    void waitingForTheCustomerSurvivesAnotherPriority() {
        Condition high = Condition.is(Fact.PRIORITY, "high");
        Story story =
                new Story(SmallDesk.with(goal("resolution").when(high, hours(4)).promises(hours(8))));
        TicketId id = story.opened("2026-11-23T08:00");
        story.at("2026-11-23T09:00", CAIO).awaitCustomer(id, "?");
        story.at("2026-11-23T15:00", CAIO).classify(id, new Command.Classify(null, "high", null));
        story.at("2026-11-23T16:00", ANA).reply(id, "!");

        assertThat(story.clock(id, "resolution").due())
                .as("an hour used, seven waited")
                .isEqualTo(at("2026-11-24T09:00"));
        assertThat(story.clock(id, "resolution").breached()).isFalse();
    }

    /** A ticket that waited for the customer was late (glpi#24481). */
    @Test
    void whoWaitsForTheCustomerIsNotLate() {
        Story story = new Story(SmallDesk.with(goal("resolution").promises(hours(4))));
        TicketId id = story.opened("2026-11-23T08:00");
        story.at("2026-11-23T09:00", CAIO).awaitCustomer(id, "?");
        story.tick("2026-12-23T09:00");

        assertThat(story.clock(id, "resolution").breached()).isFalse();
    }

    /** Reminders came at midnight and on weekends (zammad#4432, glpi#22678). */
    @Test
    void nobodyIsWarnedAtMidnight() {
        Story story = new Story(
                SmallDesk.with(goal("resolution").warns(Duration.ofHours(2)).promises(hours(4))));
        TicketId id = story.opened("2026-11-27T15:00");
        story.tick("2026-11-30T09:30");

        assertThat(clockEvents(story, id)).anySatisfy(recorded -> {
            assertThat(((TicketEvent.Clocked) recorded.event()).clock()).isInstanceOf(ClockEvent.GoalWarned.class);
            assertThat(recorded.at()).isEqualTo(at("2026-11-27T17:00"));
        });
    }

    /** An answer that came late made the miss disappear, because nobody had looked before. */
    @Test
    void aMissIsRecordedBeforeTheLateAnswer() {
        Story story = new Story(SmallDesk.with(goal("resolution").promises(hours(4))));
        TicketId id = story.opened("2026-11-23T08:00");
        story.at("2026-11-23T12:30", CAIO).resolve(id, "!");

        assertThat(clockEvents(story, id))
                .extracting(recorded -> ((TicketEvent.Clocked) recorded.event())
                        .clock()
                        .getClass()
                        .getSimpleName())
                .containsExactly("GoalStarted", "GoalBreached", "GoalStopped");
        assertThat(clockEvents(story, id).get(1).at()).isEqualTo(at("2026-11-23T12:00"));
    }

    /** Rebuilding times made closed tickets late that had been in time (Atlassian, on wrong or missing SLAs). */
    @Test
    void whatWasMetStaysMetUnderAShorterPromise() {
        Story story = new Story(SmallDesk.with(goal("resolution").promises(hours(8))));
        TicketId id = story.opened("2026-11-23T08:00");
        story.at("2026-11-23T15:00", CAIO).resolve(id, "!");
        story.putInForce(SmallDesk.with(goal("resolution").promises(hours(1))));
        story.tick("2026-12-23T08:00");

        assertThat(story.clock(id, "resolution").state()).isEqualTo(Clock.State.STOPPED);
        assertThat(story.clock(id, "resolution").breached()).isFalse();
    }

    private static List<Recorded> clockEvents(Story story, TicketId id) {
        return story.storage.log(SmallDesk.with().desk(), id).stream()
                .filter(recorded -> recorded.event() instanceof TicketEvent.Clocked)
                .toList();
    }
}
