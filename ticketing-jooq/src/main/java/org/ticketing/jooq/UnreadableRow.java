package org.ticketing.jooq;

import java.util.function.Function;

/** A row that is not as this library writes it. */
final class UnreadableRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnreadableRow(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }

    /** Reads a stored form. */
    static <S, T> T read(S stored, Function<S, T> how) {
        try {
            return how.apply(stored);
        } catch (RuntimeException e) {
            throw new UnreadableRow(e);
        }
    }
}
