package org.ticketing.jackson;

import org.jspecify.annotations.Nullable;
import org.ticketing.ticket.Evidence;
import org.ticketing.ticket.EvidenceEvent.EvidenceAwaited;
import org.ticketing.ticket.EvidenceEvent.EvidenceGiven;

/** The stored form of what a ticket was opened without, and of what of it was given since. */
final class EvidenceJson {

    private EvidenceJson() {}

    static LogJsonObject write(Evidence evidence) {
        return LogJsonObject.empty()
                .put("given", evidence.given())
                .putTexts("missing", evidence.missing())
                .put("waited", evidence.waited());
    }

    static @Nullable Evidence read(@Nullable LogJsonFields json) {
        return json == null
                ? null
                : new Evidence(json.textRefs("given"), json.textsInOrder("missing"), json.flag("waited"));
    }

    static LogJsonObject write(LogJsonObject json, EvidenceAwaited e) {
        return json.putTexts("fields", e.fields()).put("waited", e.waited());
    }

    static LogJsonObject write(LogJsonObject json, EvidenceGiven e) {
        return json.put("fields", e.fields()).putTexts("missing", e.missing()).put("waited", e.waited());
    }

    static EvidenceAwaited awaited(LogJsonFields json) {
        return new EvidenceAwaited(json.textsInOrder("fields"), json.flag("waited"));
    }

    static EvidenceGiven given(LogJsonFields json) {
        return new EvidenceGiven(json.textRefs("fields"), json.textsInOrder("missing"), json.flag("waited"));
    }
}
