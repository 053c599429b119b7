package org.ticketing.jooq;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.ticketing.problem.StorageFailed;
import org.ticketing.vocabulary.Text;

/**
 * Creates and updates the tables of the library in a host's database: all named {@code ticketing_…}, and with a migration
 * history of their own, so that they can live in one schema with those of the host, or in a schema of their own.
 *
 * <p>Needs Flyway on the class path: {@code flyway-core}, with {@code flyway-database-postgresql} for PostgreSQL and {@code
 * flyway-mysql} for MariaDB. A host that brings its tables up to date in another way runs the {@linkplain #scripts scripts}.
 *
 * <p>Scripts can't read what is told in logs and texts. After coming from a version whose newest script was number 1, call
 * {@link JooqStorage#rebuild} for each desk: it fills in what lists sort by and searches look for in older tickets. Until then
 * these are listed as if nothing of them were due, and not found by words.
 */
public final class Migrations {

    /** The table that Flyway keeps the history of these migrations in. */
    public static final String HISTORY = "ticketing_schema_history";

    private static final Set<MigrationState> FROM_THE_FUTURE =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private Migrations() {}

    /**
     * Brings the tables up to date where the connections of the data source look for tables; where they are already, nothing
     * happens. Takes two connections at once.
     *
     * @throws StorageFailed if the database can't be reached, a script fails, or a newer version of the library was here
     */
    public static void migrate(DataSource dataSource) {
        migrate(dataSource, Flyway.configure(Migrations.class.getClassLoader()));
    }

    /**
     * Brings the tables up to date in one schema (MariaDB calls it a database), which is created if it is not there: see {@link
     * JooqStorage#inSchema}.
     *
     * @throws StorageFailed as {@link #migrate(DataSource)} does
     */
    public static void migrate(DataSource dataSource, String schema) {
        // Flyway quotes it, and then it is another schema where the database folds names.
        String folded = Vendor.folded(dataSource, Rendering.requireSchema(schema));
        migrate(dataSource, Flyway.configure(Migrations.class.getClassLoader()).defaultSchema(folded));
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
        migrate(dataSource, flyway, new Scripts(Vendor.of(dataSource)).all());
    }

    static void migrate(DataSource dataSource, FluentConfiguration flyway, List<Script> scripts) {
        try {
            Flyway migrations = flyway.dataSource(dataSource)
                    .resourceProvider(new ScriptsForFlyway(scripts))
                    .placeholderReplacement(false)
                    // Whatever else lies on the class path is the host's.
                    .locations(new String[0])
                    .javaMigrationClassProvider(List::of)
                    .table(HISTORY)
                    // The host's own tables may be there before ours: no reason to refuse, and version 1 is still to
                    // run.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load();
            requireKnown(migrations.info());
            requireWhole(migrations.info());
            migrations.migrate();
        } catch (FlywayException e) {
            throw new StorageFailed(told(e), e);
        }
    }

    private static Text told(FlywayException e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(SQLTransientConnectionException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .map(Failures::noConnection)
                .orElseGet(() -> new Text(
                                "The tables could not be brought up to date. What a failed script had done by then is"
                                        + " undone on PostgreSQL; on H2 and MariaDB it stays: restore the database from"
                                        + " before. Then remove the cause and try again: %s",
                                "Não foi possível atualizar as tabelas. O que um script que falhou já tinha feito é"
                                        + " desfeito no PostgreSQL; no H2 e no MariaDB permanece: restaure o banco de"
                                        + " antes. Depois elimine a causa e tente de novo: %s")
                        .with(String.valueOf(e.getMessage())));
    }

    /** A newer version may have changed what this one would write. */
    private static void requireKnown(MigrationInfoService info) {
        for (MigrationInfo applied : info.applied()) {
            if (FROM_THE_FUTURE.contains(applied.getState())) {
                Text text = new Text(
                                "The tables are those of a newer version of the library (%s, %s): use that version, or"
                                        + " restore the database from before; nothing was changed",
                                "As tabelas são de uma versão mais nova da biblioteca (%s, %s): use essa versão ou"
                                        + " restaure o banco de antes; nada foi alterado")
                        .with(applied.getVersion(), applied.getDescription());
                throw new StorageFailed(text, new IllegalStateException("unknown migration " + applied.getVersion()));
            }
        }
    }

    /** Whoever went on from half a script would do the first half twice. */
    private static void requireWhole(MigrationInfoService info) {
        for (MigrationInfo applied : info.applied()) {
            if (applied.getState() == MigrationState.FAILED) {
                Text text = new Text(
                                "The migration %s (%s) failed half-way, so the tables are neither old nor new: restore"
                                        + " the database from before, remove the cause and try again; nothing was"
                                        + " changed this time",
                                "A migração %s (%s) falhou no meio, e as tabelas não são nem as antigas nem as novas:"
                                        + " restaure o banco de antes, elimine a causa e tente de novo; nada foi"
                                        + " alterado desta vez")
                        .with(applied.getVersion(), applied.getDescription());
                throw new StorageFailed(text, new IllegalStateException("half a migration " + applied.getVersion()));
            }
        }
    }
}
