package org.ticketing.server;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Text;

/** Says every few seconds how far a long command has come; nothing of a short one. */
final class Progress {

    private static final long PAUSE = Duration.ofSeconds(3).toNanos();
    private static final double SECOND = 1e9;

    private final Console console;
    private final DoubleSupplier portion;
    private final LongSupplier nanoTime;
    private final long start;
    private long lastSaid;
    private long tickets;

    /**
     * Begins now.
     *
     * @param portion how much of all work is done, from 0 to 1; 0 where that is not known
     */
    Progress(Console console, DoubleSupplier portion, LongSupplier nanoTime) {
        this.console = console;
        this.portion = portion;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.lastSaid = start;
    }

    /** One ticket more is done. */
    void ticket() {
        tickets++;
        long now = nanoTime.getAsLong();
        if (now - lastSaid >= PAUSE) {
            lastSaid = now;
            console.complain(text(now - start, Math.round(portion.getAsDouble() * 100)));
        }
    }

    private Text text(long nanos, long percent) {
        long rate = Math.round(tickets / (nanos / SECOND));
        String done = percent == 0 ? "" : ", " + percent + " %";
        return new Text(
                String.format(Language.ENGLISH.locale(), "%,d tickets, %,d a second", tickets, rate) + done,
                String.format(Language.PORTUGUESE.locale(), "%,d chamados, %,d por segundo", tickets, rate) + done);
    }
}
