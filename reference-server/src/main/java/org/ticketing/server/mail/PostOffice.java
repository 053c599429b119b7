package org.ticketing.server.mail;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters one after the other while those who caused them go on: how long a mail server takes must not tell anybody
 * whether there was a letter at all (X34). A letter that fails is in the log, without what it says, and is not sent again:
 * whoever misses it asks for another.
 */
public final class PostOffice implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

    private final Mailer mailer;
    private final ExecutorService clerk = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("post-office").factory());

    public PostOffice(Mailer mailer) {
        this.mailer = mailer;
    }

    /** Takes a letter, or nothing, which is as much work. */
    public void post(Optional<Letter> letter) {
        clerk.execute(() -> letter.ifPresent(this::send));
    }

    private void send(Letter letter) {
        try {
            mailer.send(letter);
        } catch (RuntimeException e) {
            LOG.error("{} was not sent", letter, e);
        }
    }

    /** Sends what was taken, then ends. */
    @Override
    public void close() {
        clerk.close();
    }
}
