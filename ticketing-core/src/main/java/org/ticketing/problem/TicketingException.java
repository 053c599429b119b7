package org.ticketing.problem;

import org.ticketing.vocabulary.Text;

/** The root of everything this library throws on purpose. Its text is for people; the subclasses carry the data. */
public abstract sealed class TicketingException extends RuntimeException
        permits InvalidCommand,
                InvalidPolicy,
                InvalidExport,
                NotFound,
                Refused,
                StaleVersion,
                ConcurrentChange,
                IdempotencyConflict,
                NeverOpens,
                TakenOver,
                UnknownPosition,
                StorageFailed {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    TicketingException(Text text) {
        super(text.en());
        this.text = text;
    }

    TicketingException(Text text, Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    /** What happened and what to do about it, in both languages. */
    public Text text() {
        return text;
    }
}
