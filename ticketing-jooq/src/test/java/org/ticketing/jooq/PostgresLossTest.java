package org.ticketing.jooq;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.ticketing.storage.Storage;
import org.ticketing.testkit.LossContract;

class PostgresLossTest extends LossContract {

    private static final HikariDataSource DATABASE = Databases.POSTGRESQL.migrated(12);

    @Override
    protected Storage emptyStorage() {
        return Databases.emptied(DATABASE);
    }

    @Override
    protected Optional<Storage> mortal(Storage storage, int roundTrips) {
        return Optional.of(MortalServer.storage(DATABASE, roundTrips));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
