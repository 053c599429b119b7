package org.ticketing.server.body;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ticketing.ticket.Visibility;
import org.ticketing.view.EntryView;
import org.ticketing.vocabulary.ArticleId;
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
        @Nullable String text) {

    static EntryBody of(EntryView entry, Map<ArticleId, String> articles, Labels labels) {
        return new EntryBody(
                entry.id().toString(),
                entry.at(),
                labels.person(entry.author()),
                entry.side(),
                entry.visibility(),
                labels.channel(entry.channel()),
                labels.personOrNobody(entry.recordedBy().orElse(null)),
                entry.article().flatMap(id -> TitleBody.of(id, articles)).orElse(null),
                entry.text().orElse(null));
    }
}
