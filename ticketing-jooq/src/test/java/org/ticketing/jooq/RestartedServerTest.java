package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketing.Ticketing;
import org.ticketing.databases.DatabaseServer;
import org.ticketing.problem.StorageFailed;
import org.ticketing.storage.Receipt;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.TicketId;

/**
 * The server of the database is stopped and started again under load: meanwhile people are told what to do, and then all goes
 * on, with the same pool and the same storage.
 */
class RestartedServerTest {

    private static final int COMMANDS = 40;

    /** What writers hear, in the order in which they hear it. */
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    private final AtomicBoolean enough = new AtomicBoolean();

    @TempDir
    Path directory;

    /** One of both. */
    private record Heard(Optional<Receipt> receipt, Optional<StorageFailed> failure) {}

    @FunctionalInterface
    private interface Step {
        void take() throws Exception;
    }

    @Test
    void postgreSql() throws Exception {
        EmbeddedPostgres first = start(0);
        int port = first.getPort();
        List<EmbeddedPostgres> second = new ArrayList<>();
        try {
            survives(first.getJdbcUrl("postgres", "postgres"), first::close, () -> second.add(start(port)));
        } finally {
            first.close();
            for (EmbeddedPostgres server : second) {
                server.close();
            }
        }
    }

    @Test
    void mariaDb() throws Exception {
        try {
            survives(Databases.MARIADB.newUrl(), DatabaseServer::stopMariaDb, DatabaseServer::startMariaDb);
        } finally {
            DatabaseServer.startMariaDb(); // Other tests need it too.
        }
    }

    /** PostgreSQL with its default durability. */
    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setPort(port)
                .start();
    }

    private void survives(String url, Step stop, Step start) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(Load.WRITERS);
        config.setConnectionTimeout(1_000);
        List<String> texts = new ArrayList<>(List.of("shared", "by all"));
        try (HikariDataSource pool = new HikariDataSource(config);
                ExecutorService threads = Executors.newFixedThreadPool(Load.WRITERS)) {
            Migrations.migrate(pool);
            JooqStorage storage = Databases.storage(pool);
            Ticketing ticketing = Load.over(storage);
            TicketId shared = ticketing
                    .desk("small")
                    .as(SmallDesk.customer("ana", "school"))
                    .open(new Command.Open("question", "shared", "by all"))
                    .ticket();
            List<Future<List<String>>> written = new ArrayList<>();
            for (String writer : Load.writers("writer")) {
                Load load = new Load(ticketing, shared, writer);
                written.add(threads.submit(() -> write(load)));
            }
            try {
                await(COMMANDS, false);
                stop.take();
                await(2 * Load.WRITERS, true);
                start.take();
                await(COMMANDS, false);
            } finally {
                enough.set(true);
            }
            for (Future<List<String>> each : written) {
                texts.addAll(each.get());
            }
            Books books = new Books(storage);
            books.requireSound();
            assertThat(books.texts()).containsExactlyInAnyOrderElementsOf(texts);
        }
    }

    /** Waits until so many commands were done, or have failed, and holds each failure to what people have to be told. */
    private void await(int commands, boolean failed) throws InterruptedException {
        for (int left = commands; left > 0; ) {
            Heard next = heard.poll(2, TimeUnit.MINUTES);
            assertThat(next).as("a writer goes on").isNotNull();
            next.failure().ifPresent(RestartedServerTest::requireRemedy);
            if (next.failure().isPresent() == failed) {
                left--;
            }
        }
    }

    private static void requireRemedy(StorageFailed failure) {
        assertThat(failure)
                .message()
                .containsAnyOf(
                        "The connection to the database was lost",
                        "The database can't be reached",
                        "No connection came free in time")
                .contains("see that", "try again");
        assertThat(failure.text().pt()).contains("veja se", "tente de novo");
    }

    /** Sends commands until it is enough. */
    private List<String> write(Load load) {
        List<String> texts = new ArrayList<>();
        Optional<TicketId> own = Optional.empty();
        for (long number = 0; !enough.get(); number++) {
            Receipt receipt = persistently(load, number, own);
            own = Load.opens(number) ? Optional.of(receipt.ticket()) : own;
            texts.addAll(load.texts(number));
        }
        return texts;
    }

    /** What fails is sent again under its key; but not for ever, once the server should be there. */
    private Receipt persistently(Load load, long number, Optional<TicketId> own) {
        for (int inVain = 0; true; inVain += enough.get() ? 1 : 0) {
            try {
                Receipt receipt = load.send(number, own);
                heard.add(new Heard(Optional.of(receipt), Optional.empty()));
                return receipt;
            } catch (StorageFailed e) {
                heard.add(new Heard(Optional.empty(), Optional.of(e)));
                if (inVain > 10) {
                    throw e;
                }
            }
        }
    }
}
