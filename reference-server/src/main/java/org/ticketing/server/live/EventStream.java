package org.ticketing.server.live;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ticketing.Desk;
import org.ticketing.News;
import org.ticketing.directory.Actor;
import org.ticketing.view.TicketNews;
import org.ticketing.vocabulary.PersonId;

/**
 * One reader's stream. It reads the feed by itself, on a thread of its own, as fast as its reader takes it: whoever is slow holds up nobody
 * else, and no more waits for them than one short stretch, since all the rest is in the feed.
 */
public final class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final Streams streams;
    private final Reader reader;
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile long position;
    private volatile boolean over;
    private Instant silentSince;
    private @Nullable Instant writingSince;
    private @Nullable EventWriter writer;

    /**
     * Who reads.
     *
     * @param actor who they are, asked each time before they are told anything: throws if they are not let in any more
     * @param channel through which they ask
     */
    public record Reader(Desk desk, PersonId person, Supplier<Actor> actor, String channel) {}

    EventStream(Streams streams, Reader reader, long after) {
        this.streams = streams;
        this.reader = reader;
        this.position = after;
        this.silentSince = streams.now();
        this.thread = Thread.ofVirtual().name("event-stream").unstarted(this::run);
    }

    Reader reader() {
        return reader;
    }

    /** Begins to tell; what is given is completed when it has ended, for whatever reason. */
    public CompletableFuture<@Nullable Void> begin(EventWriter to) {
        writer = to;
        thread.start();
        return ended;
    }

    private void run() {
        try {
            tellUntilItEnds();
            write(EventWriter::close);
        } catch (IOException e) {
            LOG.debug("the reader of a stream is gone", e);
        } finally {
            streams.left(this);
            ended.complete(null);
        }
    }

    private void tellUntilItEnds() throws IOException {
        try {
            tell();
        } catch (InterruptedException e) {
            LOG.debug("a stream ends with its server", e);
        } catch (RuntimeException e) {
            // A token that has ended, or a store that is not at work: the reader comes again and is told.
            LOG.debug("a stream ends", e);
        }
    }

    private void tell() throws IOException, InterruptedException {
        write(to -> to.begin(position));
        while (!over) {
            News news = streams.news(reader.desk(), position);
            List<TicketNews> seen = news.seenBy(reader.actor().get(), reader.channel());
            if (!seen.isEmpty()) {
                write(to -> {
                    for (TicketNews each : seen) {
                        to.event(each);
                    }
                    to.flush();
                });
            }
            position = news.position();
            if (isSilentForLong()) {
                write(to -> to.heartbeat(position));
            }
            if (!news.goesOn()) {
                bell.acquire();
                bell.drainPermits();
            }
        }
    }

    /** Something is written. */
    @FunctionalInterface
    private interface Writing {
        void to(EventWriter writer) throws IOException;
    }

    private void write(Writing what) throws IOException {
        EventWriter to;
        synchronized (this) {
            to = Objects.requireNonNull(writer);
            writingSince = streams.now();
        }
        try {
            what.to(to);
        } finally {
            synchronized (this) {
                writingSince = null;
                silentSince = streams.now();
                // Meant for the writing alone: a database that is interrupted may close its file.
                if (Thread.interrupted()) {
                    over = true;
                }
            }
        }
    }

    private synchronized boolean isSilentForLong() {
        return !streams.now().isBefore(silentSince.plus(streams.rules().heartbeat()));
    }

    /** Wakes it up if there is something to do; ends it if its reader has left unread for too long what was sent. */
    synchronized void look(long lastPosition, Instant now) {
        Instant since = writingSince;
        if (since != null && !now.isBefore(since.plus(streams.rules().stalled()))) {
            end();
        } else if (lastPosition > position || isSilentForLong()) {
            bell.release();
        }
    }

    synchronized void end() {
        over = true;
        bell.release();
        if (writingSince != null) {
            thread.interrupt();
        }
    }

    /** Waits until it has ended, but not for ever. */
    void await(Duration most) {
        try {
            if (thread.getState() != Thread.State.NEW && !thread.join(most)) {
                LOG.warn("a stream of events did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
