package org.ticketing.jooq;

import com.zaxxer.hikari.HikariDataSource;
import net.jqwik.api.lifecycle.AfterContainer;
import org.ticketing.storage.Storage;
import org.ticketing.testkit.DoorContract;

class MariaDbDoorTest extends DoorContract {

    private static final HikariDataSource DATABASE = Databases.MARIADB.migrated();

    @Override
    protected Storage emptyStorage() {
        return Databases.emptied(DATABASE);
    }

    @AfterContainer
    static void close() {
        DATABASE.close();
    }
}
