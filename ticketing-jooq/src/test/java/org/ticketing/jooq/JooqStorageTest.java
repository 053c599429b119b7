package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.problem.Refused;
import org.ticketing.problem.StorageFailed;
import org.ticketing.storage.DueTicket;
import org.ticketing.testkit.SettableClock;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/** What storage in H2 does beyond the contract of all stores. */
class JooqStorageTest {

    private static final DeskId DESK = new DeskId("small");

    private final HikariDataSource database = Databases.H2.create();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-09T12:00:00Z"));
    private Ticketing ticketing;
    private Session ana;

    @BeforeEach
    void open() {
        Migrations.migrate(database);
        ticketing = Ticketing.builder()
                .storage(Databases.storage(database))
                .desk(SmallDesk.policy("small"))
                .clock(clock)
                .build();
        ana = ticketing.desk("small").as(SmallDesk.customer("ana", "school"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAttemptThatIsRefusedIsKept() throws SQLException {
        TicketId ticket = ana.open(new Command.Open("question", "A title", "A description"))
                .ticket();

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ana.resolve(ticket, "By myself"));

        assertThat(strings("select concat_ws(' ', desk, refused_at, by_person, action, channel, ticket, code) from"
                        + " ticketing_refusal"))
                .containsExactly("small 2026-11-09 12:00:00 ana resolve portal " + ticket + " not-granted");
    }

    @Test
    void migratingAgainChangesNothingAndLeavesTheTablesOfTheHostAlone() throws SQLException {
        execute("create table host_invoice (id int)");
        ana.open(new Command.Open("question", "A title", "A description"));

        Migrations.migrate(database);

        assertThat(strings("select count(*) from ticketing_ticket")).containsExactly("1");
        assertThat(strings("select count(*) from \"" + Migrations.HISTORY + "\" where \"type\" = 'SQL'"))
                .containsExactly(String.valueOf(Scripts.CHAIN.size()));
        assertThat(strings("select count(*) from host_invoice")).containsExactly("0");
    }

    @Test
    void aHostWithTablesOfItsOwnCanStillMigrate() throws SQLException {
        execute("drop all objects");
        execute("create table host_invoice (id int)");

        Migrations.migrate(database);

        assertThat(strings("select count(*) from ticketing_ticket")).containsExactly("0");
    }

    @Test
    void missingTablesAreToldWithTheRemedy() throws SQLException {
        execute("drop all objects");

        assertThatExceptionOfType(StorageFailed.class)
                .isThrownBy(() -> Databases.storage(database).nextNumber(DESK))
                .satisfies(e -> assertThat(e.text().pt()).contains("execute as migrações"))
                .withMessageContaining("run the migrations (Migrations.migrate)");
    }

    @Test
    void aDatabaseThatIsGoneIsToldWithTheRemedy() {
        JooqStorage storage = Databases.storage(database);
        database.close();

        assertThatExceptionOfType(StorageFailed.class)
                .isThrownBy(() -> storage.ticket(DESK, TicketId.parse("0199d1a0-0000-7000-8000-000000000001")))
                .withMessageContaining("see that it runs, can be reached")
                .satisfies(e -> assertThat(e.text().pt()).contains("veja se está no ar"))
                .withCauseInstanceOf(org.jooq.exception.DataAccessException.class);
    }

    @Test
    void aRowThatWasChangedByHandIsToldWithTheRemedy() throws SQLException {
        TicketId ticket = ana.open(new Command.Open("question", "A title", "A description"))
                .ticket();
        execute("update ticketing_ticket set state = '{}'");

        assertThatExceptionOfType(StorageFailed.class)
                .isThrownBy(() -> Databases.storage(database).ticket(DESK, ticket))
                .withMessageContaining("/v is missing")
                .withMessageContaining("restore the row");
    }

    @Test
    void aRowThatCannotBeReadKeepsNothingElseFromBeingDone() throws SQLException {
        TicketId damaged = ana.open(new Command.Open("question", "A title", "A description"))
                .ticket();
        TicketId sound = ana.open(new Command.Open("question", "A title", "A description"))
                .ticket();
        execute("update ticketing_ticket set state = '{}' where ticket = '" + damaged + "'");
        clock.advance(Duration.ofDays(7));

        assertThatExceptionOfType(StorageFailed.class)
                .isThrownBy(ticketing::tick)
                .withMessageContaining("restore the row");

        JooqStorage storage = Databases.storage(database);
        assertThat(storage.due(clock.instant(), 10))
                .extracting(DueTicket::ticket)
                .containsExactly(damaged);
        assertThat(storage.feed(DESK, 0, 100).stream()
                        .filter(item -> item.ticket().equals(sound)))
                .hasSameSizeAs(storage.log(DESK, sound))
                .hasSizeGreaterThan(3);
    }

    @Test
    void anUnknownDatabaseIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vendor.of("Oracle"))
                .withMessageContaining("Oracle, which is not supported: use one of H2");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> strings(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> strings = new ArrayList<>();
            while (result.next()) {
                strings.add(result.getString(1));
            }
            return strings;
        }
    }
}
