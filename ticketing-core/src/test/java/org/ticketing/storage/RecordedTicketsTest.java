package org.ticketing.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.ticketing.audit.RecordedTicket;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

class RecordedTicketsTest {

    private final SupportPolicy policy = SmallDesk.with(goal("resolution").promises(hours(4)));

    @Test
    void everyTicketOfADeskComesOnceWithItsLog() {
        Story story = new Story(policy);
        Deque<TicketId> newestFirst = new ArrayDeque<>();
        for (int i = 0; i < 250; i++) {
            newestFirst.push(story.opened("2026-11-23T09:00"));
        }

        assertThat(RecordedTickets.of(story.storage, policy.desk()).map(RecordedTicket::id))
                .containsExactlyElementsOf(newestFirst);
        assertThat(RecordedTickets.of(story.storage, policy.desk()))
                .allSatisfy(
                        ticket -> assertThat(ticket.log()).isEqualTo(story.storage.log(policy.desk(), ticket.id())));
        assertThat(RecordedTickets.of(story.storage, new DeskId("other"))).isEmpty();
    }
}
