package org.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketing.audit.Audit;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.Refused;
import org.ticketing.vocabulary.TicketId;

/** A cycle keeps the policy it was promised under, until somebody says otherwise; 2026-11-23 is a Monday. */
class RepromiseTest {

    private static final SupportPolicy FIRST = SmallDesk.with(goal("resolution").promises(hours(8)));
    private static final SupportPolicy SHORTER =
            SmallDesk.with(goal("resolution").promises(hours(4)));

    @Test
    void whatIsOwedIsPutUnderThePolicyInForce() {
        Story story = new Story(FIRST);
        TicketId id = story.opened("2026-11-23T09:00");
        story.putInForce(SHORTER);
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "?");
        story.at("2026-11-23T11:00", ANA).reply(id, "!");
        assertThat(story.clock(id, "resolution").due()).isEqualTo(at("2026-11-23T18:00"));

        story.at("2026-11-23T11:30", CAIO).repromise(id, "Novo contrato");

        Clock clock = story.clock(id, "resolution");
        assertThat(clock.cycle()).isEqualTo(2);
        assertThat(clock.pin()).isEqualTo(SHORTER.hash());
        assertThat(clock.due()).as("four hours from 9:00, the pause left out").isEqualTo(at("2026-11-23T14:00"));
        assertThat(story.ticket(id).time().clocks().get(0).state()).isEqualTo(Clock.State.CANCELLED);
    }

    @Test
    void whatIsMissedStaysMissed() {
        Story story = new Story(SHORTER);
        TicketId id = story.opened("2026-11-23T09:00");
        story.putInForce(FIRST);
        story.at("2026-11-23T14:00", CAIO).repromise(id, "Novo contrato");

        List<Clock> clocks = story.ticket(id).time().clocks();
        assertThat(clocks).extracting(Clock::breached).containsExactly(true, false);
        assertThat(clocks.get(1).due()).isEqualTo(at("2026-11-23T17:00"));
    }

    /** Nobody misses twice what can't be kept under either policy. */
    @Test
    void whatCantBeKeptAnyMoreIsNotPromisedAgain() {
        Story story = new Story(SHORTER);
        TicketId id = story.opened("2026-11-23T09:00");
        story.putInForce(FIRST);
        story.at("2026-11-24T12:00", CAIO).repromise(id, "Novo contrato");

        assertThat(story.ticket(id).time().clocks()).hasSize(1);
    }

    @Test
    void aGoalThatThePolicyDroppedIsOwedNoMore() {
        Story story = new Story(FIRST);
        TicketId id = story.opened("2026-11-23T09:00");
        story.putInForce(SmallDesk.with(goal("answer").promises(hours(1))));
        story.at("2026-11-23T10:00", CAIO).repromise(id, "Novo contrato");

        assertThat(story.clock(id, "resolution").state()).isEqualTo(Clock.State.CANCELLED);
        assertThat(story.ticket(id).time().latest("answer")).isEmpty();
    }

    @Test
    void thereMustBeSomethingToPromiseAnew() {
        Story story = new Story(FIRST);
        TicketId id = story.opened("2026-11-23T09:00");

        assertThatThrownBy(() -> story.at("2026-11-23T10:00", CAIO).repromise(id, "Por quê?"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("nothing-to-repromise"));
    }

    /** Law 16. */
    @Test
    void anAuditComesToTheSame() {
        Story story = new Story(FIRST);
        TicketId id = story.opened("2026-11-23T09:00");
        story.putInForce(SHORTER);
        story.at("2026-11-23T10:00", CAIO).repromise(id, "Novo contrato");
        story.tick("2026-11-24T10:00");

        assertThat(Audit.of(
                        id,
                        story.storage.log(FIRST.desk(), id),
                        hash -> story.storage.policy(FIRST.desk(), hash).orElseThrow()))
                .isEmpty();
        assertThat(story.ticket(id)).isEqualTo(story.folded(id));
    }
}
