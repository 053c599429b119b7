package org.ticketing.ticket;

import java.util.List;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.KeptText;

/** What comes of a command, as a value; exceptions are for the door. */
public sealed interface Decision {

    /**
     * It is done.
     *
     * @param ticket after it
     * @param events what happened, in order
     * @param texts what people wrote in it
     */
    record Accepted(Ticket ticket, List<Recorded> events, List<KeptText> texts) implements Decision {
        public Accepted {
            events = List.copyOf(events);
            texts = List.copyOf(texts);
        }
    }

    /** The policy or the state of the ticket does not allow it. */
    record Rejected(Refusal refusal) implements Decision {}
}
