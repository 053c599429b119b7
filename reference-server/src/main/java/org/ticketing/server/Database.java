package org.ticketing.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.ticketing.jooq.JooqStorage;
import org.ticketing.jooq.Migrations;
import org.ticketing.storage.Storage;

/** The embedded H2 database of this server. */
final class Database {

    private Database() {}

    /**
     * A pool over the database file in a directory.
     *
     * @throws com.zaxxer.hikari.pool.HikariPool.PoolInitializationException if it can't be opened
     */
    static HikariDataSource open(Path directory) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("ticketing");
        // The pool is closed on the server's way out, so H2 need not watch for the end of the process itself; what goes
        // wrong is in the server's log, so it need not be in a file beside the data.
        config.setJdbcUrl("jdbc:h2:file:" + directory.toAbsolutePath().resolve("ticketing")
                + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0" + JooqStorage.H2_DURABLE);
        return new HikariDataSource(config);
    }

    /** The store in a database, its tables brought up to date. */
    static Storage storage(DataSource dataSource) {
        Migrations.migrate(dataSource);
        return JooqStorage.using(dataSource);
    }

    /** Whether somebody else has the file open. */
    static boolean isInUse(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, e -> e.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .anyMatch(
                        e -> e instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1);
    }
}
