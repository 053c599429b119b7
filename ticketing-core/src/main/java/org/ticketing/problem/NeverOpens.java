package org.ticketing.problem;

import java.time.Instant;
import org.ticketing.vocabulary.Text;

/** A business calendar has not enough open time left before the end of its range, so there is no such instant. */
public final class NeverOpens extends TicketingException {

    private static final long serialVersionUID = 1L;

    private final transient Instant from;
    private final transient Instant until;

    public NeverOpens(Instant from, Instant until) {
        super(new Text(
                        "The calendar has not enough open time between %s and %s",
                        "O calendário não tem tempo aberto suficiente entre %s e %s")
                .with(from, until));
        this.from = from;
        this.until = until;
    }

    public Instant from() {
        return from;
    }

    public Instant until() {
        return until;
    }
}
