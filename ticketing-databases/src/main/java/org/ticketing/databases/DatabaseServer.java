package org.ticketing.databases;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A kind of database on which tests run. Its server is started when the first database on it is asked for, serves every test
 * of the process, and ends with it. For use by any thread.
 */
public enum DatabaseServer {
    H2 {
        @Override
        String newUrl(String name) {
            return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
        }
    },
    POSTGRESQL {
        @Override
        String newUrl(String name) throws SQLException {
            create(PostgresServer.RUNNING.getJdbcUrl("postgres", "postgres"), name);
            return PostgresServer.RUNNING.getJdbcUrl("postgres", name);
        }
    },
    MARIADB {
        @Override
        String newUrl(String name) throws SQLException {
            create(MariaDbServer.url("mysql"), name);
            return MariaDbServer.url(name);
        }
    };

    private static final AtomicInteger GIVEN = new AtomicInteger();

    /**
     * Where a new, empty database is.
     *
     * @throws IllegalStateException if there is none: the cause says why
     */
    public String newUrl() {
        try {
            return newUrl("test_" + GIVEN.incrementAndGet());
        } catch (SQLException e) {
            throw new IllegalStateException("no new database on " + this, e);
        }
    }

    abstract String newUrl(String name) throws SQLException;

    /** Over the connection that tests have too: a client of its own may meet the server of another process. */
    private static void create(String server, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
    }

    /**
     * Ends MariaDB as its administrator would; what is in its databases stays.
     *
     * @throws IllegalStateException if it does not end
     */
    public static void stopMariaDb() {
        MariaDbServer.end();
    }

    /**
     * Starts MariaDB again, at the same port, if it has been ended.
     *
     * @throws IllegalStateException if it does not start
     */
    public static void startMariaDb() {
        MariaDbServer.startAgain();
    }
}
