package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.Ticketing;
import org.ticketing.problem.StorageFailed;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/** The ways in which the tables come into a host's database. */
class MigrationsTest {

    private static final DeskId DESK = new DeskId("small");
    private static final Path FOLDER = Path.of("src/main/resources/org/ticketing/jooq/migration");

    @ParameterizedTest
    @EnumSource
    void theTablesLiveBesideThoseOfTheHost(Databases databases) throws SQLException {
        try (HikariDataSource database = databases.create()) {
            execute(database, "create table host_invoice (id int)");

            Migrations.migrate(database);
            TicketId ticket = open(Databases.storage(database));
            Migrations.migrate(database);

            assertThat(Databases.storage(database).ticket(DESK, ticket)).isPresent();
            execute(database, "drop table host_invoice");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTablesLiveInASchemaOfTheirOwn(Databases databases) throws SQLException {
        String schema = "support_" + databases.name().toLowerCase(Locale.ROOT);
        try (HikariDataSource database = databases.create()) {
            Migrations.migrate(database, schema);

            TicketId ticket = open(Databases.storage(database).inSchema(schema));

            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                assertThat(JooqStorage.joining(connection).inSchema(schema).ticket(DESK, ticket))
                        .map(Ticket::id)
                        .contains(ticket);
                connection.rollback();
            }
            assertThatExceptionOfType(StorageFailed.class)
                    .isThrownBy(() -> Databases.storage(database).ticket(DESK, ticket))
                    .withMessageContaining("run the migrations");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHostRunsTheScriptsItself(Databases databases) throws SQLException {
        try (HikariDataSource database = databases.create()) {
            for (Script script : Migrations.scripts(database)) {
                for (String statement : script.sql().split(";\\s*\n", -1)) {
                    if (!statement.isBlank()) {
                        execute(database, statement);
                    }
                }
            }

            TicketId ticket = open(Databases.storage(database));

            assertThat(Databases.storage(database).ticket(DESK, ticket)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTablesOfANewerVersionAreLeftAlone(Databases databases) throws SQLException {
        try (HikariDataSource database = databases.migrated()) {
            newerVersionWasHere(database);

            assertThatExceptionOfType(StorageFailed.class)
                    .isThrownBy(() -> Migrations.migrate(database))
                    .withMessageContaining("newer version of the library (4711, of tomorrow): use that version")
                    .satisfies(e -> assertThat(e.text().pt()).contains("use essa versão"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTransactionIsNoTransactionToJoin(Databases databases) throws SQLException {
        try (HikariDataSource database = databases.create();
                Connection connection = database.getConnection()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JooqStorage.joining(connection))
                    .withMessageContaining("begin one (connection.setAutoCommit(false)");
        }
    }

    @Test
    void aSchemaHasAPlainName() {
        try (HikariDataSource database = Databases.H2.create()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Migrations.migrate(database, "Support; drop"))
                    .withMessageContaining("named with lower-case letters, digits and underscores");
        }
    }

    @Test
    void theChainNamesEveryScriptAndEveryOverrideHasACommonName() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile).map(MigrationsTest::name))
                    .containsExactlyInAnyOrderElementsOf(Scripts.CHAIN);
        }
        assertThat(Scripts.CHAIN).isSortedAccordingTo(Comparator.comparingInt(MigrationsTest::version));
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            assertThat(files.filter(Files::isRegularFile).map(MigrationsTest::name))
                    .isSubsetOf(Scripts.CHAIN);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static int version(String script) {
        return Integer.parseInt(script.substring(1, script.indexOf("__")));
    }

    private static TicketId open(JooqStorage storage) {
        return Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.policy("small"))
                .build()
                .desk("small")
                .as(SmallDesk.customer("ana", "school"))
                .open(new Command.Open("question", "A title", "A description"))
                .ticket();
    }

    /** Migrates with a chain that has one script more than ours. */
    static void newerVersionWasHere(HikariDataSource database) {
        List<Script> chain = new ArrayList<>(Migrations.scripts(database));
        chain.add(new Script("V4711__of_tomorrow.sql", "create table ticketing_of_tomorrow (desk varchar(64));\n"));
        Flyway.configure()
                .dataSource(database)
                .resourceProvider(new ScriptsForFlyway(chain))
                .table(Migrations.HISTORY)
                .load()
                .migrate();
    }

    static void execute(HikariDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
