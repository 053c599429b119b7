package org.ticketing.server.body;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.catalog.QuoteState;
import org.ticketing.view.QuoteView;

/** A version of a quote with its lines. */
record QuoteBody(
        int version,
        Named kind,
        QuoteState state,
        Instant offeredAt,
        Party by,
        Instant validUntil,
        MoneyBody total,
        List<LineBody> lines,
        @Nullable String reason) {

    record LineBody(@Nullable Named item, @Nullable String text, MoneyBody amount) {
        static LineBody of(QuoteView.Line line, Labels labels) {
            return new LineBody(
                    line.item().map(labels::item).orElse(null), line.text().orElse(null), MoneyBody.of(line.amount()));
        }
    }

    static QuoteBody of(QuoteView view, Labels labels) {
        return new QuoteBody(
                view.version(),
                labels.kind(view.kind()),
                view.state(),
                view.offeredAt(),
                labels.person(view.by()),
                view.validUntil(),
                MoneyBody.of(view.total()),
                view.lines().stream().map(line -> LineBody.of(line, labels)).toList(),
                view.reason().orElse(null));
    }
}
