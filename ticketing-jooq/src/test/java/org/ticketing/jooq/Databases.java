package org.ticketing.jooq;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.ticketing.databases.DatabaseServer;
import org.ticketing.jooq.schema.DefaultSchema;
import org.ticketing.jooq.schema.Tables;

/** Databases for tests, each on the server of its kind. */
public enum Databases {
    H2(DatabaseServer.H2),
    POSTGRESQL(DatabaseServer.POSTGRESQL),
    MARIADB(DatabaseServer.MARIADB);

    private final DatabaseServer server;

    Databases(DatabaseServer server) {
        this.server = server;
    }

    /** A pool over a new database without tables. */
    public HikariDataSource create() {
        return create(3);
    }

    private HikariDataSource create(int connections) {
        return pool(newUrl(), connections);
    }

    /** Where a new database without tables is. */
    String newUrl() {
        return server.newUrl();
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
        var dsl = DSL.using(database, Vendor.of(database).dialect(), Rendering.settings());
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
}
