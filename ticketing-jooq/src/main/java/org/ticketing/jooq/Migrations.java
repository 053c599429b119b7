package org.ticketing.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.ticketing.problem.StorageFailed;
import org.ticketing.vocabulary.Text;

/**
 * Creates and updates the tables of the library in a host's database: all named {@code ticketing_…}, and with a migration
 * history of their own, so that they can live in one schema with those of the host. Needs Flyway on the class path.
 */
public final class Migrations {

    /** The table that Flyway keeps the history of these migrations in. */
    public static final String HISTORY = "ticketing_schema_history";

    private static final String SCRIPTS = "classpath:org/ticketing/jooq/migration";

    private Migrations() {}

    /**
     * Brings the tables up to date; where they are already, nothing happens.
     *
     * @throws StorageFailed if the database can't be reached or a script fails
     */
    public static void migrate(DataSource dataSource) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations(SCRIPTS)
                    .table(HISTORY)
                    // The host's own tables may be there before ours: no reason to refuse, and version 1 is still to
                    // run.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholders(vendor(dataSource).placeholders())
                    .load()
                    .migrate();
        } catch (FlywayException | SQLException e) {
            throw new StorageFailed(
                    new Text(
                                    "The tables could not be brought up to date: %s",
                                    "Não foi possível atualizar as tabelas: %s")
                            .with(String.valueOf(e.getMessage())),
                    e);
        }
    }

    static Vendor vendor(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Vendor.of(connection.getMetaData().getDatabaseProductName());
        }
    }
}
