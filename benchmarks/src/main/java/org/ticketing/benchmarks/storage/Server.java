package org.ticketing.benchmarks.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.ticketing.jooq.JooqStorage;
import org.ticketing.jooq.Migrations;

/** A database to measure on: every commit is on the disk before it is acknowledged. */
enum Server {
    POSTGRESQL {
        @Override
        String newUrl(String name) {
            try (Connection connection = Postgres.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("no new database", e);
            }
            return Postgres.RUNNING.getJdbcUrl("postgres", name);
        }
    },
    H2 {
        @Override
        String newUrl(String name) {
            try {
                Path folder = Files.createTempDirectory("ticketing-benchmark");
                return "jdbc:h2:file:" + folder.resolve(name) + JooqStorage.H2_DURABLE;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    static final int WRITERS = 8;

    abstract String newUrl(String name);

    /** A pool over a new database with tables. */
    HikariDataSource migrated(String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(newUrl(name));
        // One for each writer of either side.
        config.setMaximumPoolSize(2 * WRITERS + 2);
        HikariDataSource pool = new HikariDataSource(config);
        Migrations.migrate(pool);
        return pool;
    }

    /** Started when it is asked for; its library would have it forget what it had acknowledged when the power fails. */
    private static final class Postgres {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
