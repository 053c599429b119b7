package org.ticketing.jooq;

import com.zaxxer.hikari.HikariDataSource;
import net.jqwik.api.lifecycle.AfterContainer;
import org.ticketing.storage.Storage;
import org.ticketing.testkit.ViewContract;

class H2ViewsTest extends ViewContract {

    private static final HikariDataSource DATABASE = Databases.H2.migrated();

    @Override
    protected Storage storage() {
        return Databases.storage(DATABASE);
    }

    @AfterContainer
    static void close() {
        DATABASE.close();
    }
}
