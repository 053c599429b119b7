package org.ticketing.ticket;

import java.util.List;
import java.util.Map;
import org.ticketing.vocabulary.TextRef;

/** What a ticket lacks of what its form asks for, and what of it was given (X46, X49, U48). */
public sealed interface EvidenceEvent extends TicketEvent.OfIntake {

    /**
     * The ticket lacks what its form asks for.
     *
     * @param fields the ids of what it lacks, in their order; none, if it lacks nothing any more
     * @param waited whether it is the customer's turn until they give it
     */
    record EvidenceAwaited(List<String> fields, boolean waited) implements EvidenceEvent {
        public EvidenceAwaited {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Some of what the ticket lacked was given, or staff did without the rest.
     *
     * @param fields what was given, by the ids of fields
     * @param missing what it still lacks
     * @param waited whether it is the customer's turn until they give that
     */
    record EvidenceGiven(Map<String, TextRef> fields, List<String> missing, boolean waited) implements EvidenceEvent {
        public EvidenceGiven {
            fields = Map.copyOf(fields);
            missing = List.copyOf(missing);
        }
    }
}
