package org.ticketing.jooq;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.ticketing.problem.StorageFailed;
import org.ticketing.vocabulary.Text;

/**
 * Creates and updates the tables of the library in a host's database: all named {@code ticketing_…}, and with a migration
 * history of their own, so that they can live in one schema with those of the host, or in a schema of their own.
 *
 * <p>Needs Flyway on the class path: {@code flyway-core}, with {@code flyway-database-postgresql} for PostgreSQL and {@code
 * flyway-mysql} for MariaDB. A host that brings its tables up to date in another way runs the {@linkplain #scripts scripts}.
 */
public final class Migrations {

    /** The table that Flyway keeps the history of these migrations in. */
    public static final String HISTORY = "ticketing_schema_history";

    private Migrations() {}

    /**
     * Brings the tables up to date where the connections of the data source look for tables; where they are already, nothing
     * happens.
     *
     * @throws StorageFailed if the database can't be reached or a script fails
     */
    public static void migrate(DataSource dataSource) {
        migrate(dataSource, Flyway.configure(Migrations.class.getClassLoader()));
    }

    /**
     * Brings the tables up to date in one schema (MariaDB calls it a database), which is created if it is not there.
     *
     * @throws StorageFailed as {@link #migrate(DataSource)} does
     */
    public static void migrate(DataSource dataSource, String schema) {
        migrate(dataSource, Flyway.configure(Migrations.class.getClassLoader()).defaultSchema(schema));
    }

    /**
     * What {@link #migrate(DataSource)} would run in an empty database, in order, for a host that runs it itself: with a tool
     * of its own, each script once, and never changed.
     *
     * @throws StorageFailed if the database can't be reached
     */
    public static List<Script> scripts(DataSource dataSource) {
        return new Scripts(Vendor.of(dataSource)).all();
    }

    private static void migrate(DataSource dataSource, FluentConfiguration flyway) {
        Vendor vendor = Vendor.of(dataSource);
        try {
            flyway.dataSource(dataSource)
                    .resourceProvider(new ScriptsForFlyway(new Scripts(vendor).all()))
                    .placeholderReplacement(false)
                    // Whatever else lies on the class path is the host's.
                    .locations(new String[0])
                    .javaMigrationClassProvider(List::of)
                    .table(HISTORY)
                    // The host's own tables may be there before ours: no reason to refuse, and version 1 is still to
                    // run.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StorageFailed(
                    new Text(
                                    "The tables could not be brought up to date: %s",
                                    "Não foi possível atualizar as tabelas: %s")
                            .with(String.valueOf(e.getMessage())),
                    e);
        }
    }
}
