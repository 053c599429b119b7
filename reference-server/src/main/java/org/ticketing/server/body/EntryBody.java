package org.ticketing.server.body;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.Visibility;
import org.ticketing.view.EntryView;
import org.ticketing.vocabulary.Side;

/** What somebody wrote in a ticket. */
record EntryBody(
        String id,
        Instant at,
        Party author,
        Side side,
        Visibility visibility,
        Named channel,
        @Nullable Party recordedBy,
        @Nullable String text,
        List<AttachmentBody> attachments) {

    static EntryBody of(EntryView entry, Ticket ticket, Labels labels) {
        return new EntryBody(
                entry.id().toString(),
                entry.at(),
                labels.person(entry.author()),
                entry.side(),
                entry.visibility(),
                labels.channel(entry.channel()),
                labels.personOrNobody(entry.recordedBy().orElse(null)),
                entry.text().orElse(null),
                AttachmentBody.of(entry.attachments(), ticket));
    }
}
