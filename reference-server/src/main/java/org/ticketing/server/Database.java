package org.ticketing.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.ticketing.jooq.H2File;
import org.ticketing.jooq.JooqStorage;
import org.ticketing.jooq.Migrations;
import org.ticketing.storage.Storage;
import org.ticketing.vocabulary.Text;

/** The embedded H2 database of this server. */
final class Database {

    private static final String NAME = "ticketing";

    private Database() {}

    /**
     * A pool over the database file in a directory.
     *
     * @throws com.zaxxer.hikari.pool.HikariPool.PoolInitializationException if it can't be opened
     * @throws org.ticketing.problem.StorageFailed if the file was cut short
     */
    static HikariDataSource open(Path directory) {
        H2File.requireWhole(file(directory));
        HikariConfig config = new HikariConfig();
        config.setPoolName("ticketing");
        // The pool is closed on the server's way out, so H2 need not watch for the end of the process itself; what goes
        // wrong is in the server's log, so it need not be in a file beside the data.
        config.setJdbcUrl("jdbc:h2:file:" + directory.toAbsolutePath().resolve(NAME)
                + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0" + JooqStorage.H2_DURABLE);
        return new HikariDataSource(config);
    }

    /** The store in a database, its tables brought up to date. */
    static Storage storage(DataSource dataSource) {
        Migrations.migrate(dataSource);
        return JooqStorage.using(dataSource);
    }

    /** Where the data is: what DATA says, {@code data} if it says nothing. */
    static Path directory() {
        return Path.of(Optional.ofNullable(System.getProperty("ticketing.data"))
                        .or(() -> Optional.ofNullable(System.getenv("DATA")))
                        .filter(directory -> !directory.isBlank())
                        .orElse("data"))
                .toAbsolutePath();
    }

    /** Whether there is a database in a directory. */
    static boolean isIn(Path directory) {
        return Files.isRegularFile(file(directory));
    }

    private static Path file(Path directory) {
        return directory.resolve(NAME + ".mv.db");
    }

    static Text inUse(Path directory) {
        return new Text(
                        "The data in %s is in use: end the server that runs on it, or set DATA to another directory",
                        "Os dados em %s estão em uso: encerre o servidor que os usa, ou indique outro diretório em"
                                + " DATA")
                .with(directory);
    }

    /** Whether somebody else has the file open. */
    static boolean isInUse(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, e -> e.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .anyMatch(
                        e -> e instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1);
    }
}
