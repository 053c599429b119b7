package org.ticketing.problem;

import org.ticketing.vocabulary.Text;

/** The ticket or organisation has changed since the version that the caller said it had read; nothing was done. Read it again. */
public final class StaleVersion extends TicketingException {

    private static final long serialVersionUID = 1L;

    private final transient long expected;
    private final transient long actual;

    public StaleVersion(long expected, long actual) {
        this(new Text("ticket", "O chamado"), expected, actual);
    }

    private StaleVersion(Text what, long expected, long actual) {
        super(new Text(
                "The %s is at version %d, not %d: read it again, then decide".formatted(what.en(), actual, expected),
                "%s está na versão %d, não na %d: leia de novo e então decida".formatted(what.pt(), actual, expected)));
        this.expected = expected;
        this.actual = actual;
    }

    /** For what the directory keeps. */
    public static StaleVersion organisation(long expected, long actual) {
        return new StaleVersion(new Text("organisation", "A organização"), expected, actual);
    }

    /** For what a desk knows. */
    public static StaleVersion article(long expected, long actual) {
        return new StaleVersion(new Text("article", "O artigo"), expected, actual);
    }

    /** For live chats. */
    public static StaleVersion chat(long expected, long actual) {
        return new StaleVersion(new Text("chat", "A conversa"), expected, actual);
    }

    public long expected() {
        return expected;
    }

    public long actual() {
        return actual;
    }
}
