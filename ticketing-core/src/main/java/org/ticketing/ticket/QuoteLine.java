package org.ticketing.ticket;

import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.TextRef;

/**
 * A line of a quote, as the log has it.
 *
 * @param item of the catalogue that it is about, if it is about one
 * @param text what people read
 * @param amount in the smallest unit of the quote's currency; less than nothing for what is taken off
 */
public record QuoteLine(@Nullable String item, TextRef text, long amount) {}
