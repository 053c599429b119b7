package org.ticketing.server.body;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.ticket.Renegotiation;
import org.ticketing.view.RenegotiationView;

/** How far the ladder of a ticket has been climbed. */
record RenegotiationBody(
        Named level,
        int place,
        Renegotiation.State state,
        Instant askedAt,
        @Nullable Instant wishedDate,
        @Nullable String reason,
        @Nullable AnswerBody answer) {

    /** The last one that any level gave. */
    record AnswerBody(
            Named level,
            Instant at,
            @Nullable Instant date,
            @Nullable String reason) {}

    static RenegotiationBody of(RenegotiationView view, Labels labels) {
        Renegotiation ladder = view.ladder();
        return new RenegotiationBody(
                labels.level(ladder.level()),
                ladder.place(),
                ladder.state(),
                ladder.askedAt(),
                ladder.wished(),
                view.asked().orElse(null),
                Optional.ofNullable(ladder.answer())
                        .map(answer -> new AnswerBody(
                                labels.level(answer.level()),
                                answer.at(),
                                answer.date(),
                                view.answered().orElse(null)))
                        .orElse(null));
    }
}
