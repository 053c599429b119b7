package org.ticketing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Renegotiation;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.TicketId;

/** A ticket whose customer renegotiates it; 2026-11-23 is a Monday. */
abstract class TicketOnTheLadder {

    static final Instant WISHED = at("2026-11-25T12:00");
    static final Instant NEW_DATE = at("2026-11-27T12:00");

    final Story story = new Story(LadderDesk.policy());
    final TicketId id = story.opened("2026-11-23T09:00");

    void asked() {
        story.at("2026-11-23T10:30", ANA).renegotiate(id, WISHED, "Matrículas começam na quinta");
    }

    void answered() {
        asked();
        story.at("2026-11-23T11:00", CAIO)
                .answerRenegotiation(id, Command.AnswerRenegotiation.refusal("Não há equipe"));
    }

    Renegotiation ladder() {
        return Optional.ofNullable(story.ticket(id).progress().renegotiation()).orElseThrow();
    }

    List<TicketEvent> steps() {
        return log().stream()
                .map(Recorded::event)
                .filter(event -> event instanceof TicketEvent.RenegotiationAsked
                        || event instanceof TicketEvent.RenegotiationAnswered
                        || event instanceof TicketEvent.RenegotiationInsufficient
                        || event instanceof TicketEvent.AnswerAccepted)
                .toList();
    }

    List<Recorded> log() {
        return story.storage.log(SmallDesk.with().desk(), id);
    }

    Refusal refusal(ThrowingCallable command) {
        int before = log().size();
        Refusal refusal = catchThrowableOfType(Refused.class, command).refusal();
        assertThat(log()).hasSize(before);
        return refusal;
    }
}
