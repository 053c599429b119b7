package org.ticketing.jooq;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Databases for tests. */
final class Databases {

    private Databases() {}

    /** A pool over a new database in memory, without tables; it is gone with the pool. */
    static HikariDataSource inMemory() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(h2("mem:" + UUID.randomUUID()));
        config.setMaximumPoolSize(3);
        return new HikariDataSource(config);
    }

    static DataSource h2(String where) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:" + where);
        return dataSource;
    }

    /** Storage over a database from which everything has been thrown away before. */
    static JooqStorage emptied(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop all objects");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        Migrations.migrate(dataSource);
        return JooqStorage.using(dataSource);
    }
}
