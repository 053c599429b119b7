package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.SQLDialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.ChatSession;
import org.ticketing.KnowledgeSession;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.condition.Condition;
import org.ticketing.conversation.ChatCommand;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.notification.Occasion;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.problem.Refused;
import org.ticketing.storage.Hold;
import org.ticketing.testkit.SettableClock;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;
import org.ticketing.view.ArticleRequest;
import org.ticketing.view.ChatRequest;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.workbench.ReportRequest;

/** What storage sends to the database: how often, and that it names the desk. */
class StatementsTest {

    private static final DeskId DESK = new DeskId("small");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-09T12:00:00Z"));

    @ParameterizedTest
    @EnumSource
    void aReplyTakesFewStatementsBetweenBeginAndCommitAndTwoReadsBefore(Databases databases) {
        try (HikariDataSource database = databases.migrated()) {
            Statements statements = new Statements(database);
            Ticketing ticketing = ticketing(JooqStorage.using(statements.dataSource()));
            TicketId ticket = open(ticketing);
            agent(ticketing).reply(ticket, "An answer");
            clock.advance(Duration.ofHours(1));
            statements.take();

            customer(ticketing).once("key").reply(ticket, "Another question");

            List<String> sent = statements.take();
            int begin = sent.indexOf(Statements.BEGIN);
            assertThat(sent.subList(0, begin)).hasSize(2).allMatch(sql -> sql.startsWith("select"));
            assertThat(sent.subList(begin + 1, sent.indexOf(Statements.COMMIT)))
                    .hasSize(ofAReply(databases))
                    .allMatch(sql -> sql.matches("(?s)(insert|update|merge).*"));
        }
    }

    /** Six at most are asked for on PostgreSQL; where words have a table of their own, writing them is one more. */
    private static int ofAReply(Databases databases) {
        return databases == Databases.POSTGRESQL ? 6 : 7;
    }

    @ParameterizedTest
    @EnumSource
    void aReplyInATransactionOfTheHostTakesTheSameAndASavepoint(Databases databases) throws SQLException {
        try (HikariDataSource database = databases.migrated()) {
            Statements statements = new Statements(database);
            Ticketing ticketing = ticketing(JooqStorage.using(database));
            TicketId ticket = open(ticketing);
            agent(ticketing).reply(ticket, "An answer");
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                Ticketing joined = ticketing.within(JooqStorage.joining(statements.listenedTo(connection)));

                customer(joined).reply(ticket, "Another question");

                connection.commit();
            }
            List<String> sent = statements.take();
            assertThat(sent).contains("setSavepoint", "releaseSavepoint").doesNotContain("commit", "rollback");
            assertThat(sent.stream().filter(sql -> !sql.endsWith("avepoint"))).hasSize(ofAReply(databases));
        }
    }

    /** Who somebody really is costs one read, whatever they do then; staff are who the host says. */
    @ParameterizedTest
    @EnumSource
    void whereADirectoryIsKeptACustomerCostsOneReadMore(Databases databases) {
        try (HikariDataSource database = databases.migrated()) {
            Statements statements = new Statements(database);
            JooqStorage storage = JooqStorage.using(statements.dataSource());
            Ticketing without = ticketing(storage);
            TicketId ticket = open(without);
            Ticketing with = withDirectory(storage);
            // Each reads the policy of the other once, since the ticket is pinned to one of the two.
            List.of(with, without).forEach(desk -> customer(desk).reply(ticket, "A first question"));

            assertThat(readsOfAReply(statements, with, ticket))
                    .isEqualTo(readsOfAReply(statements, without, ticket) + 1);
            assertThat(readsOf(statements, () -> customer(with).read(ticket)))
                    .isEqualTo(readsOf(statements, () -> customer(without).read(ticket)) + 1);
            assertThat(readsOf(statements, () -> agent(with).read(ticket)))
                    .isEqualTo(readsOf(statements, () -> agent(without).read(ticket)));
        }
    }

    private static long readsOfAReply(Statements statements, Ticketing ticketing, TicketId ticket) {
        return readsOf(statements, () -> customer(ticketing).reply(ticket, "Another question"));
    }

    private static long readsOf(Statements statements, Runnable deed) {
        statements.take();
        deed.run();
        return statements.take().stream()
                .filter(sql -> sql.startsWith("select"))
                .count();
    }

    /** Not more than once in an hour, it costs the reads and the write of noting it. */
    @ParameterizedTest
    @EnumSource
    void whoWasSeenCostsNothingForAnHour(Databases databases) {
        try (HikariDataSource database = databases.migrated()) {
            Statements statements = new Statements(database);
            Session ana = customer(withDirectory(JooqStorage.using(statements.dataSource())));
            ana.seen();
            assertThat(statements.take()).anyMatch(sql -> sql.startsWith("insert") && sql.contains("ticketing_seen"));

            ana.seen();

            assertThat(statements.take()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTableIsReachedByStatementsThatNameTheDesk(Databases databases) {
        try (HikariDataSource database = databases.migrated()) {
            Statements statements = new Statements(database);
            JooqStorage storage = JooqStorage.using(statements.dataSource());
            Ticketing ticketing = ticketing(storage);
            Session ana = customer(ticketing);
            TicketId ticket = open(ticketing);
            ana.once("key").reply(ticket, "More");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> ana.resolve(ticket, "By myself"));
            ana.list(Condition.always(), Optional.empty(), 10);
            ana.read(ticket);
            useViews(agent(ticketing));
            clock.advance(Duration.ofDays(7));
            ticketing.tick();
            assertThat(storage.feed(DESK, 0, 10)).isNotEmpty();
            storage.hold(
                    DESK,
                    "crm",
                    new Hold("this server", clock.instant(), clock.instant().plusSeconds(60)));

            useDirectory(storage);
            FixtureContacts.write(storage, DESK);
            assertThat(storage.contacts(DESK, Optional.empty(), 10)).isNotEmpty();
            useKnowledge(storage);
            useChats(storage);
            usePersonalData(storage, ticket);
            FixtureFiles.write(storage, clock);
            storage.personalRecords().silence(DESK, new PersonId("ana"), Set.of(Occasion.CLOSED));

            List<String> sent = statements.take();
            assertThat(Databases.tables(Vendor.of(database).dialect()))
                    .isNotEmpty()
                    .allSatisfy(table -> assertThat(sent).anyMatch(sql -> sql.contains(table.getName())));
        }
    }

    private static void useViews(Session bia) {
        PageRequest first = PageRequest.first(TicketFilter.all(), Sort.NEWEST_FIRST, 10);
        assertThat(bia.workbench()
                        .board(TicketFilter.all(), Sort.NEWEST_FIRST, 10)
                        .columns())
                .isNotEmpty();
        assertThat(bia.workbench().calendar(YearMonth.of(2026, 11), first).total())
                .isEqualTo(1);
        assertThat(bia.workbench().dashboard(TicketFilter.all(), 10).total()).isEqualTo(1);
        assertThat(bia.workbench().queue("support", 0, 10).waiting()).isEqualTo(1);
        assertThat(bia.workbench().export(ReportRequest.of(TicketFilter.all()))).hasSize(1);
    }

    private void usePersonalData(JooqStorage storage, TicketId ticket) {
        Ticketing ticketing = Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.withPersonalData("small"))
                .clock(clock)
                .build();
        agent(ticketing).read(ticket);
        agent(ticketing).personalData().exportPerson("ana").tickets().get().forEach(held -> {});
        agent(ticketing).personalData().erase("ana", ErasureReason.UNLAWFUL);
        agent(ticketing).resolve(ticket, "Done");
        clock.advance(Duration.ofDays(400));
        assertThat(ticketing.tick()).isPositive();
    }

    /** On a Monday at nine. */
    private void useChats(JooqStorage storage) {
        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-11-30T12:00:00Z")));
        Ticketing ticketing = Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.withChat("small"))
                .clock(clock)
                .build();
        ChatSession ana = customer(ticketing).once("chat").chats();
        ChatSession bia = agent(ticketing).chats();
        ChatId chat = ana.ask(new ChatCommand.Ask(null, "Help", null)).chat();
        assertThat(bia.waiting()).hasSize(1);
        bia.takeNext();
        bia.write(chat, "Hello");
        assertThat(ana.messages(chat, 0, 10)).hasSize(1);
        bia.become(chat, new ChatCommand.BecomeTicket("question", "A title", "A description"));
        assertThat(ana.list(ChatRequest.all(10)).items()).hasSize(1);
        assertThat(ana.count(ChatRequest.all(10))).isEqualTo(1);
        assertThat(bia.figures(Instant.EPOCH, clock.instant().plusSeconds(1)).tickets())
                .isEqualTo(1);
        customer(ticketing).chats().ask(new ChatCommand.Ask(null, "Help", null));
        clock.advance(Duration.ofHours(1));
        ticketing.tick();
        assertThat(storage.rebuild(DESK).chats()).isEmpty();
        agent(ticketing).personalData().exportPerson("ana").chats().get().forEach(held -> {});
        clock.advance(Duration.ofDays(31));
        ticketing.tick();
    }

    private void useKnowledge(JooqStorage storage) {
        Ticketing ticketing = Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.withKnowledge("small"))
                .clock(clock)
                .build();
        KnowledgeSession bia = agent(ticketing).once("article").knowledge();
        KnowledgeSession ana = customer(ticketing).knowledge();
        ArticleId article = new ArticleId(
                bia.write(new KnowledgeCommand.Write("question", "sales", "pt", "customers", "Umbrella", "Text"))
                        .item());
        bia.publish(article);
        assertThat(ana.articles(ArticleRequest.all(10).searching("umbrella")).items())
                .hasSize(1);
        assertThat(bia.history(article)).hasSize(2);
        ana.rate(article, new KnowledgeCommand.Rate(1, "More"));
        ana.rate(article, new KnowledgeCommand.Rate(2, "More"));
        assertThat(ana.stars(article)).hasSize(1);
        assertThat(bia.ratings(article)).hasSize(1);
        ConsultationId looked = new ConsultationId(
                ana.consult(new KnowledgeCommand.Begin("sales", null)).item());
        ana.opened(looked, article);
        assertThat(ana.consultation(looked).shown()).hasSize(1);
        customer(ticketing).open(new Command.Open("question", "A title", "A description").after(looked));
        assertThat(bia.deflection(Instant.EPOCH, clock.instant().plusSeconds(1)).tickets())
                .isEqualTo(1);
        assertThat(storage.rebuild(DESK).knowledge()).isEmpty();
    }

    /** A desk at which Ana has a seat. */
    private Ticketing withDirectory(JooqStorage storage) {
        Ticketing ticketing = Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.withDirectory("small"))
                .clock(clock)
                .build();
        agent(ticketing)
                .once("key")
                .organisation("school")
                .register(new OrganisationCommand.Register(
                        "standard",
                        null,
                        "school.example",
                        List.of(new OrganisationCommand.Person("ana", "Ana", "ana@school.example"))));
        customer(ticketing).organisation("school").requestSeat("ana");
        agent(ticketing).organisation("school").grantSeat("ana", "Checked");
        return ticketing;
    }

    private void useDirectory(JooqStorage storage) {
        Ticketing ticketing = withDirectory(storage);
        Session bia = agent(ticketing);
        ticketing.desk("small").as(SmallDesk.customer("ana", "school")).seen();
        assertThat(bia.organisation("school").read().members()).hasSize(1);
        assertThat(bia.organisation("school").history().events()).hasSize(3);
        assertThat(storage.organisations().list(DESK, Optional.empty(), 10)).hasSize(1);
        storage.organisations().erase(DESK, List.of());
        assertThat(storage.rebuild(DESK).organisations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select state from ticketing_ticket where ticket = ?",
                "select state from ticketing_ticket where desk = ? or ticket = ?",
                "select desk from ticketing_ticket where not (desk = ?)",
                "select t.state from ticketing_ticket t, ticketing_event e where t.desk = ?",
                "select state from ticketing_ticket where desk = desk",
                "select state from ticketing_ticket where desk = ? and ticket in (select ticket from ticketing_text)",
                "select state from ticketing_ticket where desk = ? and ticket in"
                        + " (select ticket from ticketing_text where words @@ cast(? as tsquery))",
                "select state from ticketing_ticket where desk = ? and (kind = ? or ticket in"
                        + " (select ticket from ticketing_text))",
                "select e.body from ticketing_feed f join ticketing_event e on e.ticket = f.ticket where f.desk = ?",
                "delete from ticketing_pending where changed_at = ? and ticket = ? and first_sequence = ?",
                "update ticketing_ticket set desk = ? where ticket = ?",
                "delete from ticketing_text",
                "delete from ticketing_wake_up where ticket = ?",
                "insert into ticketing_text (text_id, content) values (?, ?)",
                "truncate table ticketing_text"
            })
    void aStatementThatReachesOverDesksIsNoticed(String sql) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> NamesTheDesk.require(sql, SQLDialect.POSTGRES))
                .withMessageContaining("does not name the desk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select state from ticketing_ticket where desk = ? and ticket = ?",
                "select desk, ticket, due from ticketing_wake_up where due < ?",
                "select state from ticketing_ticket where desk = ? and ticket in"
                        + " (select ticket from ticketing_text where desk = ? and words @@ cast(? as tsquery))",
                "select desk from ticketing_pending where desk > ? order by desk limit 1",
                "select e.body from ticketing_feed f join ticketing_event e on e.desk = f.desk and e.ticket = f.ticket"
                        + " where f.desk = ?",
                "insert into ticketing_text (desk, text_id) values (?, ?) on conflict (desk, text_id) do nothing"
            })
    void aStatementOfOneDeskAndAScanOfTheNarrowTablesAreLetThrough(String sql) {
        NamesTheDesk.require(sql, SQLDialect.POSTGRES);
    }

    private Ticketing ticketing(JooqStorage storage) {
        return Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.policy("small"))
                .clock(clock)
                .build();
    }

    private static TicketId open(Ticketing ticketing) {
        return customer(ticketing)
                .open(new Command.Open("question", "A title", "A description"))
                .ticket();
    }

    private static Session customer(Ticketing ticketing) {
        return ticketing.desk("small").as(SmallDesk.customer("ana", "school"));
    }

    private static Session agent(Ticketing ticketing) {
        return ticketing.desk("small").as(SmallDesk.agent("bia"));
    }
}
