package org.ticketing.server.body;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.view.Page;
import org.ticketing.view.TicketSummary;

/** A part of the list of tickets. */
public record PageBody(
        List<SummaryBody> items,
        @Nullable String next,
        @Nullable String previous,
        @Nullable Long total) {

    /**
     * A page as the contract writes it.
     *
     * @param total how many tickets there are on all pages, if somebody wants to know
     */
    public static PageBody of(Page<TicketSummary> page, Optional<Long> total, Labels labels) {
        return new PageBody(
                page.items().stream()
                        .map(summary -> SummaryBody.of(summary, labels))
                        .toList(),
                page.next().orElse(null),
                page.previous().orElse(null),
                total.orElse(null));
    }
}
