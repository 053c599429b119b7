package org.ticketing.jackson;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.catalog.QuoteState;
import org.ticketing.ticket.Commerce;
import org.ticketing.ticket.Quote;
import org.ticketing.ticket.QuoteLine;
import org.ticketing.ticket.TicketEvent.QuoteOffered;
import org.ticketing.vocabulary.Money;
import org.ticketing.vocabulary.Turn;

/** The stored form of quotes: amounts in the smallest unit of their currency. */
final class CommerceJson {

    private CommerceJson() {}

    static LogJsonObject write(Commerce commerce) {
        return LogJsonObject.empty()
                .putUnlessNull("quote", commerce.quote(), CommerceJson::write)
                .put("articleFor", commerce.articleFor());
    }

    private static LogJsonObject write(Quote quote) {
        return LogJsonObject.empty()
                .put("version", quote.version())
                .put("kind", quote.kind())
                .put("state", quote.state())
                .put("offeredAt", quote.offeredAt())
                .put("validUntil", quote.validUntil())
                .put("total", write(quote.total()));
    }

    static LogJsonObject write(Money money) {
        return LogJsonObject.empty()
                .put("amount", money.minor())
                .put("currency", money.currency().getCurrencyCode());
    }

    static @Nullable Commerce read(@Nullable LogJsonFields json) {
        return json == null
                ? null
                : new Commerce(quote(json.optionalObject("quote")), json.optional("articleFor", kind -> kind));
    }

    private static @Nullable Quote quote(@Nullable LogJsonFields json) {
        return json == null
                ? null
                : new Quote(
                        json.smallNumber("version"),
                        json.text("kind"),
                        json.constant("state", QuoteState.class),
                        json.instant("offeredAt"),
                        json.instant("validUntil"),
                        money(json.object("total")));
    }

    private static Money money(LogJsonFields json) {
        return new Money(json.number("amount"), json.text("currency", Currency::getInstance));
    }

    static LogJsonObject write(LogJsonObject json, QuoteOffered e) {
        return json.put("version", e.version())
                .put("kind", e.kind())
                .put("lines", e.lines(), CommerceJson::write)
                .put("total", write(e.total()))
                .put("validUntil", e.validUntil())
                .put("turn", e.turn());
    }

    private static LogJsonObject write(QuoteLine line) {
        return LogJsonObject.empty()
                .put("item", line.item())
                .put("text", line.text())
                .put("amount", line.amount());
    }

    static QuoteOffered offered(LogJsonFields json) {
        return new QuoteOffered(
                json.smallNumber("version"),
                json.text("kind"),
                lines(json),
                money(json.object("total")),
                json.instant("validUntil"),
                json.constant("turn", Turn.class));
    }

    private static List<QuoteLine> lines(LogJsonFields json) {
        return json.list(
                "lines",
                line -> new QuoteLine(
                        line.optional("item", item -> item), line.textRef("text"), line.number("amount")));
    }
}
