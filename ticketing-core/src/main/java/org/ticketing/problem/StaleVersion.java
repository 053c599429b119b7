package org.ticketing.problem;

import org.ticketing.vocabulary.Text;

/** The ticket has changed since the version that the caller said it had read; nothing was done. Read it again. */
public final class StaleVersion extends TicketingException {

    private static final long serialVersionUID = 1L;

    private final transient long expected;
    private final transient long actual;

    public StaleVersion(long expected, long actual) {
        super(new Text(
                        "The ticket is at version %2$d, not %1$d: read it again, then decide",
                        "O chamado está na versão %2$d, não na %1$d: leia de novo e então decida")
                .with(expected, actual));
        this.expected = expected;
        this.actual = actual;
    }

    public long expected() {
        return expected;
    }

    public long actual() {
        return actual;
    }
}
