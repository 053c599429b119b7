package org.ticketing.jooq;

import com.zaxxer.hikari.HikariDataSource;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.AfterContainer;
import org.ticketing.storage.Storage;
import org.ticketing.testkit.ErasureContract;

class H2ErasureTest extends ErasureContract {

    private static final HikariDataSource DATABASE = Databases.H2.migrated();

    @Override
    protected Storage emptyStorage() {
        return Databases.emptied(DATABASE);
    }

    @Override
    protected Stream<String> everythingWritten() {
        return EveryValue.in(DATABASE).stream();
    }

    @AfterContainer
    static void close() {
        DATABASE.close();
    }
}
