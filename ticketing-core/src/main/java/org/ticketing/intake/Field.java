package org.ticketing.intake;

import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * One field of a form.
 *
 * @param help what people read beside it: why it is asked for, and an example
 * @param mandatory whether a ticket is not complete without it: its form says what becomes of it then
 */
public record Field(String id, Text label, Text help, Input input, boolean mandatory, Source source) {

    /** What a field takes. */
    public enum Input {
        /** One line, at most 200 characters. */
        LINE,
        /** Several lines, at most 4,000 characters. */
        TEXT,
        /** A web address. */
        LINK
    }
}
