package org.ticketing.benchmarks.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.jooq.JooqStorage;
import org.ticketing.policy.SupportPolicy;

/** A desk over a database, to be asked, and to be listened to. */
final class MeasuredDesk {

    /** After all that happened to the population. */
    static final Instant TODAY = Instant.parse("2026-06-01T12:00:00Z");

    private static final long OPENED = System.nanoTime();

    private final HikariDataSource pool;
    private final Ticketing ticketing;
    private final String id;

    MeasuredDesk(HikariDataSource pool, SupportPolicy policy) {
        this.pool = pool;
        this.id = policy.desk().value();
        this.ticketing = Ticketing.builder()
                .storage(JooqStorage.using(pool))
                .desk(policy)
                .clock(MeasuredDesk::now)
                .build();
    }

    private static Instant now() {
        return TODAY.plus(Duration.ofNanos(System.nanoTime() - OPENED));
    }

    HikariDataSource pool() {
        return pool;
    }

    Ticketing ticketing() {
        return ticketing;
    }

    Session attendant(Ticketing over) {
        return over.desk(id).as(Actor.staff("caio", "attendant"));
    }

    Session customer(Ticketing over, String organisation) {
        return over.desk(id).as(Actor.customer("ana", organisation, "customer"));
    }

    /** What the library says to the database while it does each of these things; nothing of it remains. */
    List<List<Said>> said(List<Consumer<Ticketing>> things) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            Recorder recorder = new Recorder(connection);
            Ticketing joined = ticketing.within(JooqStorage.joining(recorder.connection()));
            recorder.take();
            List<List<Said>> said = new ArrayList<>();
            for (Consumer<Ticketing> thing : things) {
                thing.accept(joined);
                said.add(recorder.take());
            }
            connection.rollback();
            return said;
        }
    }
}
