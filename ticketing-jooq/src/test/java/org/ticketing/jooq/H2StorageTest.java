package org.ticketing.jooq;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.ticketing.storage.Storage;
import org.ticketing.testkit.StorageContract;

class H2StorageTest extends StorageContract {

    private static final HikariDataSource DATABASE = Databases.H2.migrated();

    @Override
    protected Storage emptyStorage() {
        return Databases.emptied(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
