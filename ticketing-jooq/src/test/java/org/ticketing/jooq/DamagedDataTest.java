package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.Session;
import org.ticketing.problem.StorageFailed;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;

/** The data is not as this library left it: people are told what to do, and nothing is written over it. */
class DamagedDataTest {

    private static final Command.Open QUESTION = new Command.Open("question", "A title", "A description");
    private static final int TICKETS = 60;

    @TempDir
    Path directory;

    /** H2 alone would open many of these without a word, at an earlier state. */
    @Test
    void anH2FileThatWasCutShortIsToldAndLeftAsItIs() throws IOException {
        try (HikariDataSource database = Databases.pool(h2File(), 2)) {
            fill(database);
        }
        byte[] whole = Files.readAllBytes(file());
        int told = 0;
        for (int percent = 0; percent < 100; percent += 4) {
            byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
            Files.write(file(), cut);
            try {
                assertThat(opened()).as("what opens is all that there was").hasSize(2 * TICKETS);
            } catch (StorageFailed e) {
                assertThat(e)
                        .hasMessageContaining("The file of the database is damaged")
                        .hasMessageContaining("desk.mv.db")
                        .hasMessageContaining("restore it from a backup");
                assertThat(e.text().pt()).contains("restaure-o de um backup");
                assertThat(Files.readAllBytes(file())).isEqualTo(cut);
                told++;
            }
        }
        assertThat(told).isGreaterThan(12);
        Files.write(file(), whole);
        assertThat(opened()).hasSize(2 * TICKETS);
    }

    /** As a host does that keeps its data in an H2 file. */
    private List<String> opened() {
        H2File.requireWhole(file());
        JdbcConnectionPool database = JdbcConnectionPool.create(h2File(), "", "");
        try {
            Migrations.migrate(database);
            Books books = new Books(Databases.storage(database));
            books.requireSound();
            return books.texts();
        } finally {
            database.dispose();
        }
    }

    /**
     * A file whose process was killed ends with what was written last, so nobody can know that there was more: it opens at
     * the last state that is whole.
     */
    @Test
    void anH2FileThatWasNeverClosedAndWasCutShortOpensAtAnEarlierStateThatIsWhole() throws IOException {
        byte[] killed;
        try (HikariDataSource database = Databases.pool(h2File(), 2)) {
            fill(database);
            killed = Files.readAllBytes(file());
        }
        Files.write(file(), Arrays.copyOf(killed, killed.length * 7 / 10));

        assertThat(opened()).hasSizeBetween(2, 2 * TICKETS - 2);
    }

    @Test
    void anH2FileThatIsNotThereYetIsNoDamage() {
        H2File.requireWhole(file());

        assertThat(file()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void theTablesOfANewerVersionAreLeftAsTheyAre(Databases databases) throws SQLException {
        try (HikariDataSource database = databases.migrated()) {
            fill(database);
            MigrationsTest.newerVersionWasHere(database);
            String before = everything(database);

            assertThatExceptionOfType(StorageFailed.class)
                    .isThrownBy(() -> Migrations.migrate(database))
                    .withMessageContaining("nothing was changed");

            assertThat(everything(database)).isEqualTo(before).contains("of tomorrow");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMigrationThatFailedHalfWayIsToldAndNotGoneOnWith(Databases databases) throws SQLException {
        try (HikariDataSource database = databases.migrated()) {
            fill(database);
            List<Script> chain = new ArrayList<>(Migrations.scripts(database));
            chain.add(new Script(
                    "V4711__of_tomorrow.sql",
                    "create table ticketing_half (desk varchar(64));\ninsert into ticketing_nowhere values (1);\n"));

            assertThatExceptionOfType(StorageFailed.class)
                    .isThrownBy(() -> Migrations.migrate(database, Flyway.configure(), chain))
                    .withMessageContaining("The tables could not be brought up to date")
                    .withMessageContaining("restore the database from before")
                    .withMessageContaining("V4711__of_tomorrow.sql")
                    .satisfies(e -> assertThat(e.text().pt()).contains("restaure o banco de antes"));

            String half = everything(database);
            assertThatExceptionOfType(StorageFailed.class)
                    .isThrownBy(() -> Migrations.migrate(database, Flyway.configure(), chain))
                    .withMessageContaining(
                            databases == Databases.POSTGRESQL
                                    ? "The tables could not be brought up to date"
                                    : "The migration 4711 (of tomorrow) failed half-way")
                    .satisfies(e -> assertThat(e.text().pt()).contains("restaure o banco de antes"));
            assertThat(everything(database)).isEqualTo(half);
            assertThat(half.contains("ticketing_half")).isEqualTo(databases != Databases.POSTGRESQL);
            new Books(Databases.storage(database)).requireSound();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTableThatIsGoneIsNamedAndTheOthersAreLeftAsTheyAre(Databases databases) throws SQLException {
        try (HikariDataSource database = databases.migrated()) {
            fill(database);
            Session ana = ana(Databases.storage(database));
            MigrationsTest.execute(database, "drop table ticketing_text");
            String before = everything(database);

            assertThatExceptionOfType(StorageFailed.class)
                    .isThrownBy(() -> ana.open(QUESTION))
                    .withMessageMatching("(?s).*(?i)ticketing_text.*run the migrations.*restore it from a backup.*")
                    .satisfies(e -> assertThat(e.text().pt()).contains("restaure-a de um backup"));
            Migrations.migrate(database);

            assertThat(everything(database)).isEqualTo(before).doesNotContain("ticketing_text");
        }
    }

    private String h2File() {
        // Where assertions are on, as in tests, one of H2's own ends its tidying up at the close, and the mark is
        // missing.
        return "jdbc:h2:file:" + directory.resolve("desk") + JooqStorage.H2_DURABLE + ";MAX_COMPACT_TIME=0";
    }

    private Path file() {
        return directory.resolve("desk.mv.db");
    }

    private static void fill(DataSource database) {
        Migrations.migrate(database);
        Session ana = ana(Databases.storage(database));
        for (int i = 0; i < TICKETS; i++) {
            ana.open(QUESTION);
        }
    }

    private static Session ana(JooqStorage storage) {
        return Load.over(storage).desk("small").as(SmallDesk.customer("ana", "school"));
    }

    /** Every row of every table of ours, and of the history of migrations. */
    private static String everything(HikariDataSource database) throws SQLException {
        TreeMap<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet found = connection
                    .getMetaData()
                    .getTables(
                            connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"
                            })) {
                while (found.next()) {
                    names.add(found.getString("TABLE_NAME"));
                }
            }
            for (String name : names) {
                String quoted =
                        name.equals(Migrations.HISTORY) && Vendor.of(connection).equals(Vendor.H2)
                                ? "\"" + name + "\""
                                : name;
                try (ResultSet rows = statement.executeQuery("select * from " + quoted)) {
                    tables.put(name.toLowerCase(Locale.ROOT), strings(rows));
                }
            }
        }
        return tables.toString();
    }

    private static List<String> strings(ResultSet rows) throws SQLException {
        List<String> strings = new ArrayList<>();
        while (rows.next()) {
            StringBuilder row = new StringBuilder();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.append(Optional.ofNullable(rows.getString(i)).orElse("null"))
                        .append('|');
            }
            strings.add(row.toString());
        }
        return strings.stream().sorted().toList();
    }
}
