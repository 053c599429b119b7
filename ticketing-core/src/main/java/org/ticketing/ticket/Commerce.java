package org.ticketing.ticket;

import org.jspecify.annotations.Nullable;
import org.ticketing.catalog.QuoteState;

/**
 * How far it is settled what a ticket costs.
 *
 * @param quote the version that was offered last; nothing, if none ever was
 * @param articleFor the kind for which an article was given instead of a quote; nothing, if none was
 */
public record Commerce(@Nullable Quote quote, @Nullable String articleFor) {

    /** A quote in place of whatever was before it, an article too. */
    static Commerce of(Quote offered) {
        return new Commerce(offered, null);
    }

    /** An article in place of a quote: one that is open is taken back. */
    static Commerce article(@Nullable Commerce before, String kind) {
        return new Commerce(before == null ? null : before.withoutOpenQuote().quote, kind);
    }

    Commerce withoutOpenQuote() {
        return quote != null && quote.isOpen() ? in(QuoteState.WITHDRAWN) : this;
    }

    Commerce in(QuoteState state) {
        if (quote == null) {
            throw new IllegalStateException("a quote has been offered before it is " + state);
        }
        return new Commerce(quote.in(state), articleFor);
    }

    /** The quote for tickets of a kind. */
    @Nullable
    Quote quoteFor(String kind) {
        return quote != null && quote.kind().equals(kind) ? quote : null;
    }

    boolean isApprovedFor(String kind) {
        Quote own = quoteFor(kind);
        return own != null && own.state() == QuoteState.APPROVED;
    }

    boolean isAnsweredFor(String kind) {
        return kind.equals(articleFor);
    }
}
