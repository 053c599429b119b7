package org.ticketing.ticket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.TextRef;

/**
 * What a ticket was opened without, although its form asks for it, and what of it was given since (X46, X49, U48).
 *
 * @param given what was given after the opening, by the ids of fields
 * @param missing the fields that are still asked for, in their order
 * @param waited whether it is the customer's turn until they give it
 */
public record Evidence(Map<String, TextRef> given, List<String> missing, boolean waited) {

    public Evidence {
        given = Map.copyOf(given);
        missing = List.copyOf(missing);
    }

    static Evidence awaited(@Nullable Evidence before, EvidenceEvent.EvidenceAwaited e) {
        return new Evidence(before == null ? Map.of() : before.given, e.fields(), e.waited());
    }

    Evidence given(EvidenceEvent.EvidenceGiven e) {
        Map<String, TextRef> all = new HashMap<>(given);
        all.putAll(e.fields());
        return new Evidence(all, e.missing(), e.waited());
    }

    /** Nothing is asked for any more. */
    Evidence settled() {
        return new Evidence(given, List.of(), false);
    }
}
