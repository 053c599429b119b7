package org.ticketing.jooq;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.ticketing.storage.Storage;
import org.ticketing.testkit.StorageContract;

/** A host whose transactions all have to look as if each were alone. */
class PostgresSerializableTest extends StorageContract {

    private static final HikariDataSource DATABASE = serializable();

    private static HikariDataSource serializable() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(Databases.POSTGRESQL.newUrl());
        config.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        config.setMaximumPoolSize(3);
        HikariDataSource database = new HikariDataSource(config);
        Migrations.migrate(database);
        return database;
    }

    @Override
    protected Storage emptyStorage() {
        return Databases.emptied(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
