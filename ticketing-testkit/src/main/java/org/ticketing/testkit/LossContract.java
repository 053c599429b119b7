package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.StorageFailed;
import org.ticketing.storage.Change;
import org.ticketing.storage.FeedItem;
import org.ticketing.storage.Storage;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/**
 * Whoever follows the feed misses nothing, is told nothing twice, and hears of each ticket in order, while eight write and the
 * servers that relay are killed and replaced. Writes 2,000 events, or as many as the system property {@code feed.events} says.
 */
public abstract class LossContract {

    private static final int WRITERS = 8;
    private static final int TICKETS = 40;
    private static final int BATCH = 50;
    private static final long EVENTS = Long.getLong("feed.events", 2_000);
    private static final int PATIENCE = 100_000;

    private static final Instant START = Instant.parse("2026-11-09T11:00:00Z");

    private final SupportPolicy policy = SmallDesk.policy("small");
    private final DeskId desk = policy.desk();
    private final AtomicLong left = new AtomicLong(EVENTS);
    private final AtomicLong written = new AtomicLong();
    private final AtomicInteger killed = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private List<TicketId> tickets = List.of();

    /** A store with nothing in it, for one test alone; for a dozen threads. */
    protected abstract Storage emptyStorage();

    /**
     * The same store as a server sees it that is killed after so many round trips, however far it has come with a transaction:
     * from then on it throws {@link StorageFailed}. None, where a store ends with its server.
     */
    protected abstract Optional<Storage> mortal(Storage storage, int roundTrips);

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    final void whoeverFollowsTheFeedMissesNothingWhileManyWriteAndRelaysAreKilled() throws Exception {
        Storage storage = emptyStorage();
        tickets = opened(storage);
        Follower follower = new Follower(storage);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<?> followed = threads.submit(follower);
            try {
                writeAndRelay(storage, threads);
                // A database may take a while to notice that a server is gone that had locked something.
                for (int i = 0; i < PATIENCE && follower.heard < written.get() && !followed.isDone(); i++) {
                    storage.relay(BATCH);
                }
            } finally {
                follower.end();
            }
            followed.get();
        }

        assertThat(follower.heard)
                .as("events heard of")
                .isEqualTo(written.get())
                .isGreaterThanOrEqualTo(EVENTS);
        assertThat(killed.get() > 0)
                .as("relays were killed")
                .isEqualTo(mortal(storage, 1).isPresent());
        for (TicketId id : tickets) {
            assertThat(follower.told.get(id))
                    .isEqualTo((long) storage.log(desk, id).size());
        }
        assertThat(storage.relay(BATCH)).as("nothing is left").isZero();
    }

    private void writeAndRelay(Storage storage, ExecutorService threads) throws Exception {
        List<Future<?>> relays = List.of(threads.submit(relay(storage, 1)), threads.submit(relay(storage, 2)));
        List<Callable<Object>> writers = new ArrayList<>();
        for (int i = 1; i <= WRITERS; i++) {
            writers.add(writer(storage, i));
        }
        List<Future<Object>> wrote = threads.invokeAll(writers);
        over.set(true);
        for (Future<?> relay : relays) {
            relay.get();
        }
        for (Future<Object> writer : wrote) {
            writer.get();
        }
    }

    private List<TicketId> opened(Storage storage) {
        Scribe scribe = new Scribe(policy);
        List<TicketId> ids = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            Change opened = scribe.open(START);
            assertThat(storage.append(opened)).isTrue();
            written.addAndGet(opened.events().size());
            ids.add(opened.ticket().id());
        }
        return ids;
    }

    /** Changes any ticket, by a clock that goes as it likes; where another was first, it looks again. */
    private Callable<Object> writer(Storage storage, int number) {
        return () -> {
            Scribe scribe = new Scribe(policy, number * 1_000_000_000L);
            Random random = new Random(number);
            while (left.get() > 0) {
                Ticket ticket = storage.ticket(desk, tickets.get(random.nextInt(TICKETS)))
                        .orElseThrow();
                Instant clock = START.plusMillis(random.nextInt(3_600_000));
                Instant at = clock.isBefore(ticket.changedAt()) ? ticket.changedAt() : clock;
                Change change = scribe.then(
                        ticket, at, random.nextBoolean() ? new Command.Reply("A reply") : new Command.Note("A note"));
                if (storage.append(change)) {
                    written.addAndGet(change.events().size());
                    left.addAndGet(-change.events().size());
                }
            }
            return number;
        };
    }

    /** One server after another, most of them killed on the way. */
    private Runnable relay(Storage storage, int number) {
        Random random = new Random(number);
        return () -> {
            while (!over.get()) {
                try {
                    mortal(storage, 1 + random.nextInt(16)).orElse(storage).relay(BATCH);
                } catch (StorageFailed e) {
                    killed.incrementAndGet();
                }
            }
        };
    }

    /** Polls the feed, and holds each event to what came before. */
    private final class Follower implements Runnable {

        private final Map<TicketId, Long> told = new HashMap<>();
        private final Storage storage;
        private volatile boolean ending;
        private volatile long heard;

        private Follower(Storage storage) {
            this.storage = storage;
        }

        @Override
        public void run() {
            List<FeedItem> page = List.of();
            while (!ending || !page.isEmpty()) {
                page = storage.feed(desk, heard, BATCH);
                page.forEach(this::hear);
            }
        }

        private void hear(FeedItem item) {
            assertThat(item.position()).isEqualTo(heard + 1);
            long last = told.getOrDefault(item.ticket(), 0L);
            assertThat(item.recorded().sequence()).as("of " + item.ticket()).isEqualTo(last + 1);
            told.put(item.ticket(), last + 1);
            heard = item.position();
        }

        private void end() {
            ending = true;
        }
    }
}
