package org.ticketing.examples;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ticketing.databases.DatabaseServer;
import org.ticketing.jooq.JooqStorage;
import org.ticketing.jooq.Migrations;
import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Storage;

/** Where a scene's desk keeps its tickets: every scenario runs on each of them. */
enum Store {
    MEMORY {
        @Override
        Storage empty() {
            return new InMemoryStorage();
        }
    },
    H2 {
        @Override
        Storage empty() {
            return Database.ON_H2.empty();
        }
    },
    POSTGRESQL {
        @Override
        Storage empty() {
            return Database.ON_POSTGRESQL.empty();
        }
    },
    MARIADB {
        @Override
        Storage empty() {
            return Database.ON_MARIADB.empty();
        }
    };

    /** A store in which nothing has happened yet; what an earlier scene has left is gone. */
    abstract Storage empty();

    /** A database that serves one scene after the other. */
    private record Database(HikariDataSource pool, List<String> tables) {

        static final Database ON_H2 = on(DatabaseServer.H2);
        static final Database ON_POSTGRESQL = on(DatabaseServer.POSTGRESQL);
        static final Database ON_MARIADB = on(DatabaseServer.MARIADB);

        private static Database on(DatabaseServer server) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(server.newUrl());
            config.setMaximumPoolSize(2);
            HikariDataSource pool = new HikariDataSource(config);
            Migrations.migrate(pool);
            return new Database(pool, tables(pool));
        }

        private static List<String> tables(HikariDataSource pool) {
            try (Connection connection = pool.getConnection();
                    ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
                List<String> tables = new ArrayList<>();
                while (found.next()) {
                    String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                    String type = found.getString("TABLE_TYPE");
                    if (name.startsWith("ticketing_") && type.contains("TABLE") && !name.endsWith("history")) {
                        tables.add(name);
                    }
                }
                return tables;
            } catch (SQLException e) {
                throw new AssertionError("the tables can't be listed", e);
            }
        }

        Storage empty() {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                for (String table : tables) {
                    statement.execute("delete from " + table);
                }
            } catch (SQLException e) {
                throw new AssertionError("an earlier scene could not be thrown away", e);
            }
            return JooqStorage.using(pool);
        }
    }
}
