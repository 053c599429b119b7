package org.ticketing.server.body;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.ArticleId;

/** What whoever opened a ticket had been shown before. */
record ConsultedBody(@Nullable Named category, List<TitleBody> shown, List<TitleBody> read) {

    static ConsultedBody of(TicketEvent.Consulted consulted, Map<ArticleId, String> readable, Labels labels) {
        String category = consulted.category();
        return new ConsultedBody(
                category == null ? null : labels.category(category),
                TitleBody.of(consulted.shown(), readable),
                TitleBody.of(consulted.read(), readable));
    }
}
