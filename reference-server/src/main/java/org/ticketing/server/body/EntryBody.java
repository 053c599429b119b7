package org.ticketing.server.body;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.ticket.Visibility;
import org.ticketing.view.EntryView;
import org.ticketing.view.TicketDetails;
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
        @Nullable TitleBody article,
        @Nullable String text,
        List<AttachmentBody> attachments) {

    /** @param details of the ticket that it stands in */
    static EntryBody of(EntryView entry, TicketDetails details, Labels labels) {
        return new EntryBody(
                entry.id().toString(),
                entry.at(),
                labels.person(entry.author()),
                entry.side(),
                entry.visibility(),
                labels.channel(entry.channel()),
                labels.personOrNobody(entry.recordedBy().orElse(null)),
                entry.article()
                        .flatMap(id -> TitleBody.of(id, details.titles()))
                        .orElse(null),
                entry.text().orElse(null),
                AttachmentBody.of(entry.attachments(), details.summary().ticket()));
    }
}
