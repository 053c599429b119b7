package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.Refused;
import org.ticketing.storage.Change;
import org.ticketing.storage.DueTicket;
import org.ticketing.storage.ReceiptKey;
import org.ticketing.storage.Selection;
import org.ticketing.storage.Storage;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Sort;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;

/** A store with two desks, and what tests of it say in few words. */
abstract class StoreUnderTest {

    static final Instant START = Instant.parse("2026-11-09T11:00:00.123456Z");
    static final Instant FAR_OFF = Instant.parse("2100-01-01T00:00:00Z");

    final SupportPolicy policy = SmallDesk.policy("small");
    final SupportPolicy otherPolicy = SmallDesk.policy("other");
    final DeskId desk = policy.desk();
    final DeskId other = otherPolicy.desk();
    final Scribe scribe = new Scribe(policy);
    final Scribe otherScribe = new Scribe(otherPolicy);
    Storage storage;

    /** A store with nothing in it, for one test alone. */
    protected abstract Storage emptyStorage();

    @BeforeEach
    final void setUp() {
        storage = emptyStorage();
    }

    Change append(Change change) {
        assertThat(storage.append(change)).as("appended").isTrue();
        return change;
    }

    Callable<Boolean> appending(Change change, CyclicBarrier together) {
        return () -> {
            together.await();
            return storage.append(change);
        };
    }

    static Command high() {
        return new Command.Classify(null, "high", null);
    }

    static ReceiptKey key(String key) {
        return new ReceiptKey(new PersonId("ana"), Action.OPEN, key);
    }

    static List<TextId> ids(Change change) {
        return change.texts().stream().map(KeptText::id).toList();
    }

    static DueTicket due(Ticket ticket) {
        return new DueTicket(ticket.desk(), ticket.id(), ticket.wakeUp().orElseThrow());
    }

    List<Ticket> all(DeskId where) {
        return storage.list(where, TicketQuery.first(Selection.ALL, Sort.NEWEST_FIRST, 100));
    }

    static void refused(String code, ThrowingCallable command) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(command)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    static <T> List<T> inParallel(Callable<T> both) throws Exception {
        return inParallel(both, both);
    }

    static <T> List<T> inParallel(Callable<T> one, Callable<T> two) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(List.of(one, two))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
