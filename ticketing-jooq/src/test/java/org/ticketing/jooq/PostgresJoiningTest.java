package org.ticketing.jooq;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.ticketing.storage.Storage;
import org.ticketing.testkit.JoiningContract;

class PostgresJoiningTest extends JoiningContract {

    private static final HikariDataSource DATABASE = Databases.POSTGRESQL.migrated();

    @Override
    protected Storage emptyStorage() {
        return Databases.emptied(DATABASE);
    }

    @Override
    protected HostTransaction begin() {
        return JdbcTransaction.begin(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
