package org.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.TicketId;

/** When people are told that something will be due; 2026-11-23 is a Monday. */
class WarningsTest {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private static Story story() {
        return new Story(SmallDesk.with(
                goal("resolution").warns(TWO_HOURS).warns(Duration.ofHours(1)).promises(hours(4))));
    }

    private static List<Instant> warned(Story story, TicketId id) {
        return story.storage.log(SmallDesk.with().desk(), id).stream()
                .filter(recorded -> recorded.event() instanceof TicketEvent.Clocked clocked
                        && clocked.clock() instanceof ClockEvent.GoalWarned)
                .map(Recorded::at)
                .toList();
    }

    /** Law 13: a reminder of what is due on Monday morning comes on Friday, not at midnight (glpi#22678, zammad#4432). */
    @Test
    void aWarningIsCountedBackInOpenTime() {
        Story story = story();
        TicketId id = story.opened("2026-11-27T15:00");
        assertThat(story.clock(id, "resolution").due()).isEqualTo(at("2026-11-30T09:00"));

        story.tick("2026-11-30T08:59");

        assertThat(warned(story, id)).containsExactly(at("2026-11-27T17:00"), at("2026-11-30T08:00"));
    }

    /** Law 14. */
    @Test
    void eachComesOnceHoweverOftenSomebodyLooks() {
        Story story = story();
        TicketId id = story.opened("2026-11-23T09:00");
        assertThat(story.tick("2026-11-23T11:00")).isZero();
        assertThat(story.tick("2026-11-23T11:30")).isOne();
        assertThat(story.tick("2026-11-23T11:31")).isZero();

        story.at("2026-11-23T11:40", CAIO).awaitCustomer(id, "?");
        story.at("2026-11-23T15:00", ANA).reply(id, "!");
        story.tick("2026-11-23T18:00");

        assertThat(story.clock(id, "resolution").due()).isEqualTo(at("2026-11-23T16:20"));
        assertThat(warned(story, id)).containsExactly(at("2026-11-23T11:00"), at("2026-11-23T15:20"));
        assertThat(story.clock(id, "resolution").breached()).isTrue();
    }

    /** Law 15: what a late sweep finds is dated as if it had been there in time. */
    @Test
    void aLateSweepTellsTheSame() {
        Story late = story();
        TicketId id = late.opened("2026-11-23T09:00");
        late.tick("2026-11-25T09:00");

        assertThat(warned(late, id)).containsExactly(at("2026-11-23T11:00"), at("2026-11-23T12:00"));
        assertThat(late.ticket(id)).isEqualTo(late.folded(id));
    }

    /** Law 12: nobody is warned while it is the customer's turn. */
    @Test
    void aPausedClockDoesNotWarn() {
        Story story = story();
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "?");

        assertThat(story.tick("2026-11-25T10:00")).isZero();
        assertThat(story.clock(id, "resolution").warnings().ahead()).isEmpty();
    }

    @Test
    void whatStopsInTimeIsNotWarnedOf() {
        Story story = story();
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T11:00", CAIO).resolve(id, "Pronto");
        story.tick("2026-11-23T18:00");

        assertThat(warned(story, id)).isEmpty();
        assertThat(story.clock(id, "resolution").warnings()).isEqualTo(Warnings.NONE);
    }

    /** Less time is left than the warning asks for: it comes at once, or when somebody is there again. */
    @Test
    void aWarningWhoseTimeHasPassedComesAtOnce() {
        Condition error = Condition.is(Fact.KIND, "error");
        Story story = new Story(SmallDesk.with(
                goal("resolution").warns(TWO_HOURS).when(error, hours(3)).promises(hours(8))));
        TicketId id = story.opened("2026-11-23T16:00");
        story.at("2026-11-23T19:00", CAIO).classify(id, new Command.Classify("error", null, null));
        story.tick("2026-11-24T08:30");

        assertThat(story.clock(id, "resolution").due()).isEqualTo(at("2026-11-24T09:00"));
        assertThat(warned(story, id)).containsExactly(at("2026-11-24T08:00"));
    }
}
