package org.ticketing.server.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ticketing.server.mail.Letter;
import org.ticketing.server.mail.Mailer;

/**
 * Sends the letters that are due, one after the other, while those who caused them go on: how long a mail server takes must not
 * tell anybody whether there was a letter at all (X34). One that the mail server does not take is offered again, less and less
 * often, and is given up after two days; staff see it all the while.
 */
final class PostOffice implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

    private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1));
    private static final Duration GIVEN_UP = Duration.ofDays(2);
    private static final Duration FORGOTTEN = Duration.ofDays(30);

    private final DSLContext dsl;
    private final LetterWriter writer;
    private final Mailer mailer;
    private final InstantSource clock;
    private final AtomicBoolean called = new AtomicBoolean();
    private final ExecutorService clerk = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("post-office").factory());

    PostOffice(DSLContext dsl, LetterWriter writer, Mailer mailer, InstantSource clock) {
        this.dsl = dsl;
        this.writer = writer;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** Has the outbox looked through: something was put there, or time has passed. */
    void call() {
        if (called.compareAndSet(false, true)) {
            clerk.execute(this::lookThrough);
        }
    }

    private void lookThrough() {
        called.set(false);
        Instant now = clock.instant();
        Outbox outbox = new Outbox(dsl);
        try {
            outbox.removeOlder(now.minus(FORGOTTEN));
            outbox.due(now).forEach(this::send);
        } catch (RuntimeException e) {
            LOG.error("the outbox could not be looked through; the next tick tries again", e);
        }
    }

    private void send(Outbox.Waiting waiting) {
        Optional<Letter> letter = dsl.transactionResult(configuration -> take(DSL.using(configuration), waiting));
        if (letter.isEmpty()) {
            return;
        }
        try {
            mailer.send(letter.get());
            new Outbox(dsl).remove(waiting);
        } catch (Mailer.MailFailed e) {
            LOG.error("{} at desk {} was not sent (try {})", letter.get(), waiting.desk(), waiting.tries() + 1, e);
            new Outbox(dsl).failed(waiting, clock.instant());
        }
    }

    private Optional<Letter> take(DSLContext tx, Outbox.Waiting waiting) {
        Outbox outbox = new Outbox(tx);
        Instant now = clock.instant();
        if (!outbox.claim(waiting, next(waiting, now))) {
            return Optional.empty();
        }
        Optional<Letter> letter = writer.write(tx, waiting, now);
        if (letter.isEmpty()) {
            outbox.remove(waiting);
        }
        return letter;
    }

    /** When a letter is offered again, if it is not taken now. */
    private static @Nullable Instant next(Outbox.Waiting waiting, Instant now) {
        Instant next = now.plus(BACKOFF.wait(waiting.tries()));
        return next.isBefore(waiting.since().plus(GIVEN_UP)) ? next : null;
    }

    /** Sends what is due, then ends. */
    @Override
    public void close() {
        clerk.close();
    }
}
