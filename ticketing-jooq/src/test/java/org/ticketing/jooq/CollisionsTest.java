package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.Desk;
import org.ticketing.Ticketing;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.Storage;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.TicketId;

/** The database undoes one of two transactions that can't both go on. */
@Timeout(120)
class CollisionsTest {

    /**
     * The store tries the same change again, since nothing of it was wrong; the door does not even hear of it. Mostly the
     * second try does it; H2 may let the one who was undone in first once more.
     */
    @ParameterizedTest
    @EnumSource
    void aChangeThatADeadlockUndidIsWrittenByTheStoreInAnotherTry(Databases databases) throws Exception {
        try (HikariDataSource database = databases.migrated();
                Connection host = database.getConnection();
                Statement statement = host.createStatement();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Statements statements = new Statements(database);
            Desk desk = Load.over(JooqStorage.using(statements.dataSource())).desk("small");
            TicketId id = open(desk);
            String row = " where ticket = '" + id + "'";
            host.setAutoCommit(false);
            makeTheOtherTheVictim(databases, statement);
            statement.execute("update ticketing_wake_up set due = due" + row);
            statements.take();

            Future<Receipt> receipt = threads.submit(() ->
                    desk.as(SmallDesk.agent("bia")).once("key").classify(id, new Command.Classify(null, "high", null)));
            List<String> heard = new ArrayList<>();
            while (heard.stream().noneMatch(sql -> sql.contains("into ticketing_wake_up"))) {
                heard.addAll(statements.take());
                Thread.onSpinWait();
            }
            statement.execute("update ticketing_ticket set version = version" + row);
            host.commit();

            assertThat(receipt.get().ticket()).isEqualTo(id);
            heard.addAll(statements.take());
            List<String> undone = heard.stream()
                    .filter(sql -> sql.startsWith(Statements.FAILED))
                    .toList();
            assertThat(undone).isNotEmpty();
            assertThat(heard).filteredOn(Statements.BEGIN::equals).hasSize(undone.size() + 1);
            assertThat(heard).filteredOn("rollback"::equals).hasSize(undone.size());
            assertThat(heard).filteredOn(Statements.COMMIT::equals).hasSize(1);
            assertThat(heard)
                    .as("the door reads the ticket once")
                    .filteredOn(sql -> sql.startsWith("select") && sql.contains("from ticketing_ticket"))
                    .hasSize(1);
            new Books(Databases.storage(database)).requireSound();
        }
    }

    /** Each database chooses its victim by another rule. */
    private static void makeTheOtherTheVictim(Databases databases, Statement statement) throws SQLException {
        switch (databases) {
            case H2 -> {
                // The transaction that began last, which is the other.
            }
            case POSTGRESQL -> // Whoever notices first.
                statement.execute("set deadlock_timeout = '60s'");
            case MARIADB -> { // Whoever has changed less.
                for (int i = 0; i < 50; i++) {
                    statement.execute("insert into ticketing_policy values ('host', '" + i + "', '{}')");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoHostTransactionsThatWaitForEachOtherOneIsToldToBeginAnew(Databases databases) throws Exception {
        try (HikariDataSource database = databases.migrated();
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Ticketing ticketing = Load.over(Databases.storage(database));
            Desk desk = ticketing.desk("small");
            TicketId a = open(desk);
            TicketId b = open(desk);
            CyclicBarrier bothHaveBegun = new CyclicBarrier(2);
            List<ConcurrentChange> told = Collections.synchronizedList(new ArrayList<>());

            List<Callable<Integer>> hosts = List.of(
                    () -> host(database, ticketing, List.of(a, b), "one", bothHaveBegun, told),
                    () -> host(database, ticketing, List.of(b, a), "two", bothHaveBegun, told));
            int begun = 0;
            for (Future<Integer> host : threads.invokeAll(hosts)) {
                begun += host.get();
            }

            assertThat(told).isNotEmpty();
            assertThat(begun).isEqualTo(2 + told.size());
            Books books = new Books(Databases.storage(database));
            books.requireSound();
            assertThat(books.texts())
                    .filteredOn(text -> text.equals("one") || text.equals("two"))
                    .containsExactlyInAnyOrder("one", "one", "two", "two");
        }
    }

    /** Answers two tickets in one transaction, and begins it anew when it is told to; gives how often it began. */
    private static int host(
            HikariDataSource database,
            Ticketing ticketing,
            List<TicketId> tickets,
            String text,
            CyclicBarrier bothHaveBegun,
            List<ConcurrentChange> told)
            throws Exception {
        for (int begun = 1; true; begun++) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    Storage joined = JooqStorage.joining(connection);
                    Desk desk = ticketing.within(joined).desk("small");
                    desk.as(SmallDesk.agent("bia")).reply(tickets.get(0), text);
                    if (begun == 1) {
                        bothHaveBegun.await();
                    }
                    desk.as(SmallDesk.agent("bia")).reply(tickets.get(1), text);
                    connection.commit();
                    return begun;
                } catch (ConcurrentChange e) {
                    connection.rollback();
                    told.add(e);
                }
            }
        }
    }

    /** Where every transaction has to look as if it were alone, PostgreSQL undoes many that only came close. */
    @Test
    void onPostgreSqlWhereTransactionsAreSerializableEveryCommandIsDoneOnce() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(Databases.POSTGRESQL.newUrl());
        config.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        config.setMaximumPoolSize(4);
        try (HikariDataSource database = new HikariDataSource(config);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Migrations.migrate(database);
            Statements statements = new Statements(database);
            Storage storage = JooqStorage.using(statements.dataSource());
            Ticketing ticketing = Load.over(storage);
            TicketId shared = open(ticketing.desk("small"));
            List<String> expected = new ArrayList<>(List.of("A title", "A description"));
            List<Callable<List<String>>> writers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Load load = new Load(ticketing, shared, "writer-" + i);
                writers.add(() -> write(load));
            }
            for (Future<List<String>> texts : threads.invokeAll(writers)) {
                expected.addAll(texts.get());
            }

            assertThat(statements.take()).as("transactions were undone").contains(Statements.FAILED + "40001");
            Books books = new Books(Databases.storage(database));
            books.requireSound();
            assertThat(books.texts()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<String> write(Load load) {
        List<String> texts = new ArrayList<>();
        Optional<TicketId> own = Optional.empty();
        for (long number = 0; number < 16; number++) {
            Receipt receipt = load.send(number, own);
            own = Load.opens(number) ? Optional.of(receipt.ticket()) : own;
            texts.addAll(load.texts(number));
        }
        return texts;
    }

    private static TicketId open(Desk desk) {
        return desk.as(SmallDesk.customer("ana", "school"))
                .open(new Command.Open("question", "A title", "A description"))
                .ticket();
    }
}
