package org.ticketing.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.catalog.QuoteState;
import org.ticketing.ticket.Quote;
import org.ticketing.ticket.QuoteLine;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.Money;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;

/**
 * A version of a quote, with its lines.
 *
 * @param by who offered it
 * @param reason why it was declined; nothing if it was not, or if the reason has been erased
 */
public record QuoteView(
        int version,
        String kind,
        QuoteState state,
        Instant offeredAt,
        PersonId by,
        Instant validUntil,
        Money total,
        List<Line> lines,
        Optional<String> reason) {

    public QuoteView {
        lines = List.copyOf(lines);
    }

    /**
     * A line of it.
     *
     * @param item of the catalogue that it is about, if it is about one
     * @param text nothing if it has been erased
     */
    public record Line(Optional<String> item, Optional<String> text, Money amount) {}

    /** Every version, in order; of those before the last, one that nobody declined or let lapse was replaced. */
    static List<QuoteView> of(Ticket ticket, History log, Map<TextId, String> texts) {
        List<QuoteView> views = new ArrayList<>();
        for (Recorded recorded : log.events()) {
            switch (recorded.event()) {
                case TicketEvent.QuoteOffered e -> {
                    views.replaceAll(QuoteView::replaced);
                    views.add(offered(e, recorded, texts));
                }
                case TicketEvent.QuoteDeclined e ->
                    views.add(views.removeLast()
                            .in(QuoteState.DECLINED, texts.get(e.reason().id())));
                case TicketEvent.QuoteLapsed e -> views.add(views.removeLast().in(QuoteState.LAPSED, null));
                default -> {}
            }
        }
        Quote last = ticket.progress().commerce() == null
                ? null
                : ticket.progress().commerce().quote();
        if (last != null && !views.isEmpty() && last.state() != QuoteState.DECLINED) {
            views.add(views.removeLast().in(last.state(), null));
        }
        return views;
    }

    private static QuoteView offered(TicketEvent.QuoteOffered e, Recorded recorded, Map<TextId, String> texts) {
        return new QuoteView(
                e.version(),
                e.kind(),
                QuoteState.OFFERED,
                recorded.at(),
                Objects.requireNonNull(recorded.by(), "a quote is offered by somebody"),
                e.validUntil(),
                e.total(),
                e.lines().stream().map(line -> line(line, e.total(), texts)).toList(),
                Optional.empty());
    }

    private static Line line(QuoteLine line, Money total, Map<TextId, String> texts) {
        return new Line(
                Optional.ofNullable(line.item()),
                Optional.ofNullable(texts.get(line.text().id())),
                new Money(line.amount(), total.currency()));
    }

    private QuoteView replaced() {
        return state == QuoteState.OFFERED || state == QuoteState.APPROVED ? in(QuoteState.WITHDRAWN, null) : this;
    }

    private QuoteView in(QuoteState next, @Nullable String why) {
        return new QuoteView(version, kind, next, offeredAt, by, validUntil, total, lines, Optional.ofNullable(why));
    }
}
