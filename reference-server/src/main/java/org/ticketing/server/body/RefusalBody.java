package org.ticketing.server.body;

import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.Text;

/** Why somebody may not do something. */
public record RefusalBody(String code, Origin source, Text reason) {

    /** A refusal as the contract writes it. */
    public static RefusalBody of(Refusal refusal) {
        return new RefusalBody(refusal.code(), Origin.of(refusal.source()), refusal.reason());
    }
}
