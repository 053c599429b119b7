package org.ticketing.server.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.JDBCUtils;
import org.ticketing.jooq.OneWriter;

/** The tables of this server beside those of the library, with a migration history of their own. */
public final class ServerDatabase {

    static final String HISTORY = "server_schema_history";

    private static final String MIGRATION = "classpath:org/ticketing/server/account/migration";

    private ServerDatabase() {}

    /** Brings the tables up to date and gives access to them. */
    public static DSLContext open(DataSource database) {
        SQLDialect dialect = dialect(database);
        Flyway.configure(ServerDatabase.class.getClassLoader())
                .dataSource(database)
                .locations(MIGRATION)
                .table(HISTORY)
                .placeholders(Map.of("bytes", comparedByBytes(dialect)))
                // The tables of the library are there before: no reason to refuse.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        return OneWriter.over(DSL.using(database, dialect), url(database));
    }

    private static SQLDialect dialect(DataSource database) {
        return ask(database, connection -> JDBCUtils.dialect(connection).family());
    }

    private static String url(DataSource database) {
        return ask(database, connection -> connection.getMetaData().getURL());
    }

    @FunctionalInterface
    private interface Question<T> {
        T to(Connection connection) throws SQLException;
    }

    private static <T> T ask(DataSource database, Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.to(connection);
        } catch (SQLException e) {
            throw new DataAccessException("the database of the server can't be reached", e);
        }
    }

    private static String comparedByBytes(SQLDialect dialect) {
        return switch (dialect) {
            case POSTGRES -> "collate \"C\"";
            case MARIADB -> "character set utf8mb4 collate utf8mb4_nopad_bin";
            default -> "";
        };
    }
}
