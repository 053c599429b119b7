package org.ticketing.server.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.view.Page;
import org.ticketing.view.TicketSummary;

/** A part of the list of tickets. */
public record PageBody(List<SummaryBody> items, @Nullable String next) {

    /** A page as the contract writes it. */
    public static PageBody of(Page<TicketSummary> page, Labels labels) {
        return new PageBody(
                page.items().stream()
                        .map(summary -> SummaryBody.of(summary, labels))
                        .toList(),
                page.next().orElse(null));
    }
}
