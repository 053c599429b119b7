package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.problem.StorageFailed;
import org.ticketing.storage.Receipt;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.TicketId;

/** The pool of the host has no connection left. */
class FullPoolTest {

    private final String url = Databases.H2.newUrl();
    private final HikariDataSource pool = poolOfOne(url);
    private Ticketing ticketing;
    private Session bia;
    private TicketId shared;

    private static HikariDataSource poolOfOne(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    @BeforeEach
    void open() {
        try (HikariDataSource larger = Databases.pool(url, 2)) {
            Migrations.migrate(larger);
        }
        ticketing = Load.over(Databases.storage(pool));
        bia = ticketing.desk("small").as(SmallDesk.agent("bia"));
        shared = bia.open(new Command.Open("question", "A title", "A description", "school", null, Map.of()))
                .ticket();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void whoWaitsInVainForAConnectionIsToldThatThePoolIsFull() throws SQLException {
        long version = bia.read(shared).summary().ticket().version();
        try (Connection kept = pool.getConnection()) {
            assertThat(kept.isValid(0)).isTrue();
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> bia.reply(shared, "An answer"),
                    () -> bia.read(shared),
                    () -> ticketing.tick(),
                    () -> JooqStorage.using(pool),
                    () -> Migrations.migrate(pool))) {
                assertThatExceptionOfType(StorageFailed.class)
                        .isThrownBy(call)
                        .withMessageContaining("No connection came free in time")
                        .withMessageContaining("total=1, active=1, idle=0")
                        .withMessageContaining("the pool is full")
                        .withMessageContaining("make the pool larger")
                        .satisfies(e -> assertThat(e.text().pt()).contains("o pool está cheio", "aumente o pool"));
            }
        }

        assertThat(bia.reply(shared, "An answer").version()).isGreaterThan(version);
    }

    @Test
    void migrationsTakeTwoConnectionsAndSaySo() {
        assertThatExceptionOfType(StorageFailed.class)
                .isThrownBy(() -> Migrations.migrate(pool))
                .withMessageContaining("the pool is full")
                .withMessageContaining("make the pool larger");
    }

    /** So no call waits for a second connection while it holds a first, which is how pools lock up. */
    @Test
    void oneConnectionIsEnoughForAnyNumberOfWriters() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Receipt>> writers = Stream.iterate(0, i -> i + 1)
                    .limit(8)
                    .map(i -> new Load(ticketing, shared, "writer-" + i))
                    .<Callable<Receipt>>map(load -> () -> {
                        TicketId own = load.send(0, Optional.empty()).ticket();
                        for (int number = 1; number < 7; number++) {
                            load.send(number, Optional.of(own));
                        }
                        ticketing.tick();
                        return load.send(7, Optional.of(own));
                    })
                    .toList();
            for (Future<Receipt> receipt : threads.invokeAll(writers)) {
                assertThat(receipt.get().version()).isGreaterThan(7);
            }
        }
        new Books(Databases.storage(pool)).requireSound();
    }
}
