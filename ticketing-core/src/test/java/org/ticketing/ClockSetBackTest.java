package org.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ticketing.condition.Condition;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Recorded;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/** The clock of a server is set back by an hour: what happened before still stands before what happened after. */
class ClockSetBackTest {

    private final SupportPolicy policy = SmallDesk.with(goal("resolution").promises(hours(4)));
    private final Story story = new Story(policy);

    @Test
    void aTicketGoesOnFromItsLastInstant() {
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T09:30", CAIO).reply(id, "primeira");
        story.at("2026-11-23T08:30", CAIO).awaitCustomer(id, "qual tela?");
        story.at("2026-11-23T08:31", ANA).reply(id, "a de notas");
        assertThat(story.tick("2026-11-23T08:32")).isZero();
        story.at("2026-11-23T08:33", CAIO).resolve(id, "feito");

        List<Recorded> log = story.storage.log(new DeskId("small"), id);
        assertThat(log).isSortedAccordingTo(Comparator.comparing(Recorded::at));
        assertThat(story.ticket(id).changedAt()).isEqualTo(at("2026-11-23T09:30"));
        assertThat(story.folded(id)).isEqualTo(story.ticket(id));
    }

    @Test
    void newTicketsAreStillTheNewestInLists() {
        List<TicketId> opened = new ArrayList<>();
        opened.add(story.opened("2026-11-23T09:00"));
        opened.add(story.opened("2026-11-23T08:00"));
        opened.add(story.opened("2026-11-23T08:01"));

        assertThat(listed()).isEqualTo(opened.reversed());
    }

    @Test
    void newTicketsAreStillTheNewestAfterTheProcessWasStartedAgain() {
        List<TicketId> opened = new ArrayList<>();
        opened.add(story.opened("2026-11-23T09:00"));
        story.putInForce(policy);
        opened.add(story.opened("2026-11-23T08:00"));
        story.putInForce(policy);
        opened.add(story.opened("2026-11-23T08:00"));

        assertThat(listed()).isEqualTo(opened.reversed());
    }

    private List<TicketId> listed() {
        return story.as(ANA).list(Condition.always(), Optional.empty(), 10).items().stream()
                .map(summary -> summary.ticket().id())
                .toList();
    }
}
