package org.ticketing.ticket;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.catalog.Catalog;
import org.ticketing.catalog.Charge;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Money;
import org.ticketing.vocabulary.Text;

/** How a quote is made: its lines, checked and summed up. */
final class Pricing {

    private Pricing() {}

    /** What is wrong with a quote, beyond its constraints; an amount or a line that is missing is told by these. */
    static List<Violation> violations(OfferQuote quote, Context context) {
        List<Violation> found = new ArrayList<>();
        if (quote.currency() != null && currency(quote.currency()).isEmpty()) {
            found.add(new Violation(
                    "currency",
                    "currency",
                    new Text(
                            "is no currency that is paid with: write its three letters, like BRL",
                            "não é uma moeda com que se paga: escreva as suas três letras, como BRL")));
        }
        Catalog catalog = context.policy().catalog();
        List<String> items = catalog == null ? List.of() : catalog.itemIds();
        for (int i = 0; i < quote.lines().size(); i++) {
            OfferQuote.@Nullable Line line = quote.lines().get(i);
            String item = line == null ? null : line.item();
            if (item != null && !items.contains(item)) {
                found.add(Violation.unknown("lines." + i + ".item", item, items));
            }
        }
        sum(quote).filter(sum -> sum < 0 || sum > Money.MOST).ifPresent(sum -> found.add(outOfRange()));
        return found;
    }

    private static Violation outOfRange() {
        return new Violation(
                "lines",
                "total",
                new Text(
                                "have to come to 0 to %s in all, in the smallest unit of the currency",
                                "precisam somar de 0 a %s, na menor unidade da moeda")
                        .with(Money.MOST));
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .findFirst();
    }

    /** Of lines whose amounts are all there and in bounds, so that no sum of them is too large to be told. */
    private static Optional<Long> sum(OfferQuote quote) {
        long sum = 0;
        for (OfferQuote.@Nullable Line line : quote.lines()) {
            Long amount = line == null ? null : line.amount();
            if (amount == null || amount < -Money.MOST || amount > Money.MOST) {
                return Optional.empty();
            }
            sum += amount;
        }
        return Optional.of(sum);
    }

    /** Of a quote in which nothing is wrong. */
    static TicketEvent.QuoteOffered offered(OfferQuote quote, Ticket ticket, Charge charge, Log log) {
        Commerce before = ticket.progress().commerce();
        Quote last = before == null ? null : before.quote();
        Money total =
                new Money(sum(quote).orElseThrow(), currency(quote.currency()).orElseThrow());
        return new TicketEvent.QuoteOffered(
                last == null ? 1 : last.version() + 1,
                ticket.triage().kind(),
                quote.lines().stream().map(line -> line(line, log)).toList(),
                total,
                quote.validUntil().truncatedTo(ChronoUnit.MICROS),
                charge.turn());
    }

    private static QuoteLine line(OfferQuote.Line line, Log log) {
        return new QuoteLine(line.item(), log.keep(line.text()), Objects.requireNonNull(line.amount()));
    }
}
