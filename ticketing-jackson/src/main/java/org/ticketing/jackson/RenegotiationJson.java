package org.ticketing.jackson;

import org.jspecify.annotations.Nullable;
import org.ticketing.ticket.Renegotiation;

/** The stored form of how far a ladder has been climbed. */
final class RenegotiationJson {

    private RenegotiationJson() {}

    static LogJsonObject write(Renegotiation renegotiation) {
        return LogJsonObject.empty()
                .put("place", renegotiation.place())
                .put("level", renegotiation.level())
                .put("state", renegotiation.state())
                .put("askedAt", renegotiation.askedAt())
                .put("wished", renegotiation.wished())
                .putUnlessNull("answer", renegotiation.answer(), RenegotiationJson::write);
    }

    private static LogJsonObject write(Renegotiation.Answer answer) {
        return LogJsonObject.empty()
                .put("level", answer.level())
                .put("at", answer.at())
                .put("date", answer.date());
    }

    static @Nullable Renegotiation read(@Nullable LogJsonFields json) {
        return json == null
                ? null
                : new Renegotiation(
                        json.smallNumber("place"),
                        json.text("level"),
                        json.constant("state", Renegotiation.State.class),
                        json.instant("askedAt"),
                        json.optionalInstant("wished"),
                        answer(json.optionalObject("answer")));
    }

    private static Renegotiation.@Nullable Answer answer(@Nullable LogJsonFields json) {
        return json == null
                ? null
                : new Renegotiation.Answer(json.text("level"), json.instant("at"), json.optionalInstant("date"));
    }
}
