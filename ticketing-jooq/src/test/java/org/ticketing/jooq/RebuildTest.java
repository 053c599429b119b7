package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.ChatSession;
import org.ticketing.KnowledgeSession;
import org.ticketing.OrganisationSession;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.conversation.ChatCommand;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.problem.StorageFailed;
import org.ticketing.storage.DueTicket;
import org.ticketing.storage.Selection;
import org.ticketing.testkit.SettableClock;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.ArticleRequest;
import org.ticketing.view.SearchTerms;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.TicketId;

class RebuildTest {

    private static final DeskId DESK = new DeskId("small");
    private static final Instant FAR_OFF = Instant.parse("2100-01-01T00:00:00Z");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-09T12:00:00Z"));

    @ParameterizedTest
    @EnumSource
    void rowsThatWereChangedOrLostTellAgainWhatTheLogTells(Databases databases) throws SQLException {
        try (HikariDataSource database = databases.migrated()) {
            JooqStorage storage = Databases.storage(database);
            List<TicketId> ids = tickets(storage, 6);
            List<Ticket> before = ids.stream().map(id -> ticket(storage, id)).toList();
            List<DueTicket> due = storage.due(FAR_OFF, 10);
            assertThat(storage.rebuild(DESK))
                    .isEqualTo(new Rebuilt(6, List.of(), List.of(), List.of(), List.of(), List.of()));
            assertThat(found(storage)).isEqualTo(6);

            change(database, "update ticketing_ticket set kind = 'invoice' where ticket = ", ids.get(0));
            change(database, "update ticketing_ticket set state = '{}' where ticket = ", ids.get(1));
            change(database, "delete from ticketing_ticket where ticket = ", ids.get(2));
            change(database, "delete from ticketing_wake_up where ticket = ", ids.get(3));
            change(database, "update ticketing_ticket set next_due = null where ticket = ", ids.get(4));
            change(
                    database,
                    databases == Databases.POSTGRESQL
                            ? "update ticketing_text set words = null where ticket = "
                            : "delete from ticketing_word where ticket = ",
                    ids.get(5));
            assertThat(found(storage)).isLessThan(6);
            assertThat(storage.rebuild(DESK))
                    .isEqualTo(new Rebuilt(6, ids, List.of(), List.of(), List.of(), List.of()));

            assertThat(ids).map(id -> ticket(storage, id)).isEqualTo(before);
            assertThat(storage.due(FAR_OFF, 10)).isEqualTo(due);
            assertThat(found(storage)).isEqualTo(6);
            assertThat(storage.rebuild(DESK).wasSound()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void organisationsTellAgainWhatTheirLogTells(Databases databases) throws SQLException {
        try (HikariDataSource database = databases.migrated()) {
            JooqStorage storage = Databases.storage(database);
            List<Organisation> before = new ArrayList<>();
            for (String id : List.of("a", "b", "c")) {
                OrganisationSession organisation = Ticketing.builder()
                        .storage(storage)
                        .desk(SmallDesk.withDirectory("small"))
                        .clock(clock)
                        .build()
                        .desk("small")
                        .as(SmallDesk.agent("bia"))
                        .organisation(id);
                organisation.register(new OrganisationCommand.Register(
                        "standard",
                        5,
                        "school.example",
                        List.of(new OrganisationCommand.Person("ana", "Ana", "ana@school.example"))));
                before.add(organisation.read().organisation());
            }
            assertThat(storage.rebuild(DESK).wasSound()).isTrue();
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("update ticketing_organisation set state = '{}' where organisation = 'a'");
                statement.execute("update ticketing_organisation set seats = 6 where organisation = 'b'");
                statement.execute("delete from ticketing_organisation where organisation = 'c'");
            }

            assertThat(storage.rebuild(DESK).organisations())
                    .extracting(OrganisationId::value)
                    .containsExactly("a", "b", "c");

            assertThat(storage.organisations().list(DESK, Optional.empty(), 10)).isEqualTo(before);
            assertThat(storage.rebuild(DESK).wasSound()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRowWithoutALogIsToldAndLeft(Databases databases) throws SQLException {
        try (HikariDataSource database = databases.migrated()) {
            JooqStorage storage = Databases.storage(database);
            List<TicketId> ids = tickets(storage, 2);
            change(database, "delete from ticketing_event where ticket = ", ids.get(1));

            assertThat(storage.rebuild(DESK))
                    .isEqualTo(new Rebuilt(1, List.of(), List.of(ids.get(1)), List.of(), List.of(), List.of()));

            assertThat(storage.ticket(DESK, ids.get(1))).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void articlesAndConsultationsTellAgainWhatTheirLogsTell(Databases databases) throws SQLException {
        try (HikariDataSource database = databases.migrated()) {
            JooqStorage storage = Databases.storage(database);
            Ticketing ticketing = Ticketing.builder()
                    .storage(storage)
                    .desk(SmallDesk.withKnowledge("small"))
                    .clock(clock)
                    .build();
            KnowledgeSession bia =
                    ticketing.desk("small").as(SmallDesk.agent("bia")).knowledge();
            List<UUID> items = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                UUID article = bia.write(
                                new KnowledgeCommand.Write("question", "sales", "pt", "customers", "Umbrella", "Text"))
                        .item();
                bia.publish(new ArticleId(article));
                items.add(article);
            }
            items.add(bia.consult(new KnowledgeCommand.Begin("sales", null)).item());
            assertThat(storage.rebuild(DESK).wasSound()).isTrue();

            String of = " where article = '";
            MigrationsTest.execute(
                    database, "update ticketing_article set audience = 'team'" + of + items.get(0) + "'");
            MigrationsTest.execute(database, "update ticketing_article set state = '{}'" + of + items.get(1) + "'");
            MigrationsTest.execute(database, "delete from ticketing_article" + of + items.get(2) + "'");
            MigrationsTest.execute(database, "delete from ticketing_knowledge_word" + of + items.get(3) + "'");
            MigrationsTest.execute(
                    database,
                    "update ticketing_consultation set outcome = 'helped' where consultation = '" + items.get(4) + "'");

            assertThat(storage.rebuild(DESK).knowledge()).isEqualTo(items);

            assertThat(storage.rebuild(DESK).wasSound()).isTrue();
            assertThat(bia.count(ArticleRequest.all(10).searching("umbrella"))).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void chatsTellWhatTheirLogsTell(Databases databases) throws SQLException {
        try (HikariDataSource database = databases.migrated()) {
            JooqStorage storage = Databases.storage(database);
            Ticketing ticketing = Ticketing.builder()
                    .storage(storage)
                    .desk(SmallDesk.withChat("small"))
                    .clock(new SettableClock(Instant.parse("2026-11-09T12:00:00Z")))
                    .build();
            ChatSession ana = ticketing
                    .desk("small")
                    .as(SmallDesk.customer("ana", "school"))
                    .chats();
            List<ChatId> chats = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                chats.add(ana.ask(new ChatCommand.Ask(null, "Help", null)).chat());
            }
            ana.leave(chats.get(1));
            assertThat(storage.rebuild(DESK).wasSound()).isTrue();

            String of = " where chat = '";
            MigrationsTest.execute(database, "update ticketing_chat set priority = 'high'" + of + chats.get(0) + "'");
            MigrationsTest.execute(database, "update ticketing_chat set kept_since = null" + of + chats.get(1) + "'");
            MigrationsTest.execute(database, "delete from ticketing_chat" + of + chats.get(2) + "'");

            assertThat(storage.rebuild(DESK).chats()).isEqualTo(chats);

            assertThat(storage.rebuild(DESK).wasSound()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEventThatCannotBeReadIsToldWithTheRemedy(Databases databases) throws SQLException {
        try (HikariDataSource database = databases.migrated()) {
            JooqStorage storage = Databases.storage(database);
            TicketId id = tickets(storage, 1).get(0);
            change(database, "update ticketing_event set body = '{}' where ticket = ", id);

            assertThatExceptionOfType(StorageFailed.class)
                    .isThrownBy(() -> storage.rebuild(DESK))
                    .withMessageContaining("restore the row");
        }
    }

    private static long found(JooqStorage storage) {
        return storage.count(DESK, new Selection(Condition.always(), Domains.NONE, SearchTerms.of("description")));
    }

    private static Ticket ticket(JooqStorage storage, TicketId id) {
        return storage.ticket(DESK, id).orElseThrow();
    }

    private List<TicketId> tickets(JooqStorage storage, int count) {
        Ticketing ticketing = Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.policy("small"))
                .clock(clock)
                .build();
        Session ana = ticketing.desk("small").as(SmallDesk.customer("ana", "school"));
        Session bia = ticketing.desk("small").as(SmallDesk.agent("bia"));
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    clock.advance(Duration.ofMinutes(1));
                    TicketId id = ana.open(new Command.Open("question", "A title", "A description"))
                            .ticket();
                    bia.classify(id, new Command.Classify(null, "high", null));
                    return id;
                })
                .toList();
    }

    private static void change(HikariDataSource database, String sql, TicketId id) throws SQLException {
        MigrationsTest.execute(database, sql + "'" + id + "'");
    }
}
