package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.OrganisationSession;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.condition.Condition;
import org.ticketing.directory.Actor;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.privacy.Erasure;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.problem.Refused;
import org.ticketing.storage.Claim;
import org.ticketing.storage.Erased;
import org.ticketing.storage.FeedItem;
import org.ticketing.storage.Hold;
import org.ticketing.storage.OrganisationReceipt;
import org.ticketing.storage.PersonalRecords;
import org.ticketing.storage.ReadQuery;
import org.ticketing.storage.Subscription;
import org.ticketing.storage.TicketRead;
import org.ticketing.testkit.SettableClock;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Recorded;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketDetails;
import org.ticketing.view.TicketFilter;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.TicketId;

/** What was kept when a migration was the newest is brought up to date, read, and worked on by the code of today. */
class FixtureTest {

    private static final DeskId DESK = new DeskId("small");
    private static final Command.Open OPENED_ONCE =
            new Command.Open("question", "It's \"odd\" \\ 😀", "Lines\nand more lines; 'quoted' ");

    private static final OrganisationCommand.Register SCHOOL = new OrganisationCommand.Register(
            "standard",
            null,
            "school.example",
            List.of(new OrganisationCommand.Person("ana", "Ana \"Anita\" 😀", "ana@school.example")));
    private static final Instant SEEN = Instant.parse("2026-11-20T12:00:00.654321Z");

    private static final TicketRead READ = new TicketRead(
            UUID.fromString("0199d1a0-0000-7000-8000-0000000000f1"),
            SEEN,
            new PersonId("bia \\ 'b' 😀"),
            TicketId.parse("0199d1a0-0000-7000-8000-0000000000f2"),
            "portal",
            TicketRead.Shown.DETAILS);

    private static final int EVENTS_KEPT = 47;
    /** How far somebody had followed the feed. */
    private static final long HEARD = 5;

    static Stream<Fixture> fixtures() {
        return Scripts.CHAIN.stream()
                .flatMap(
                        migration -> Stream.of(Databases.values()).map(databases -> new Fixture(databases, migration)));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void whatWasKeptThenIsReadAndWorkedOnNow(Fixture fixture) throws SQLException, IOException {
        if (Boolean.getBoolean("fixture.write") && Files.notExists(fixture.file())) {
            write(fixture);
        }
        assertThat(fixture.file())
                .as("what is kept in the newest tables; where the migration is new, write it with -Dfixture.write=true")
                .exists();
        try (HikariDataSource database = fixture.databases().create()) {
            fixture.restore(database);
            Migrations.migrate(database);
            JooqStorage storage = Databases.storage(database);

            Rebuilt rebuilt = storage.rebuild(DESK);
            assertThat(rebuilt.tickets()).isEqualTo(3);
            assertThat(rebuilt.withoutLog()).isEmpty();
            assertThat(rebuilt.corrected()).hasSize(unknownToSql(fixture));
            requireWholeFeed(storage);
            boolean hadFeed = !fixture.isBefore("V2__due_work_and_feed.sql");
            if (!hadFeed) {
                assertThat(storage.feed(DESK, 0, EVENTS_KEPT))
                        .hasSize(EVENTS_KEPT)
                        .as("in the order in which it happened")
                        .extracting(item -> item.recorded().at())
                        .isSorted();
            }
            assertThat(follow(storage)).map(Subscription::position).contains(hadFeed ? HEARD : 0);
            requireWhatWasKept(storage);
            requireWholeFeed(storage);
            requireDirectory(storage, fixture.isBefore("V4__organisations.sql"));
            FixtureContacts.require(storage, DESK, fixture.isBefore("V5__contacts.sql"));
            FixtureKnowledge.require(storage, fixture.isBefore("V7__knowledge.sql"));
            FixtureChats.require(storage, fixture.isBefore("V10__chats_and_what_comes_after.sql"));
            requirePersonalData(storage, fixture.isBefore("V6__personal_data.sql"));
            FixtureFiles.require(
                    storage,
                    DESK,
                    new SettableClock(Instant.parse("2026-12-01T12:00:00Z")),
                    fixture.isBefore("V9__attachments_and_notifications.sql"));
        }
    }

    /** What is due in any ticket, and since when a closed one has been at its end, was not written down before. */
    private static int unknownToSql(Fixture fixture) {
        if (fixture.isBefore("V3__lists_and_search.sql")) {
            return 3;
        }
        return fixture.isBefore("V6__personal_data.sql") ? 1 : 0;
    }

    /** Whoever follows the feed is told of what happened before there was one too. */
    private static void requireWholeFeed(JooqStorage storage) {
        storage.relay(100);
        List<FeedItem> feed = storage.feed(DESK, 0, 1_000);
        assertThat(feed)
                .extracting(FeedItem::position)
                .isEqualTo(LongStream.rangeClosed(1, feed.size()).boxed().toList());
        Map<TicketId, List<Recorded>> told = feed.stream()
                .collect(Collectors.groupingBy(
                        FeedItem::ticket, Collectors.mapping(FeedItem::recorded, Collectors.toList())));
        assertThat(told)
                .hasSize(3)
                .allSatisfy((ticket, events) -> assertThat(events).isEqualTo(storage.log(DESK, ticket)));
    }

    private static Optional<Subscription> follow(JooqStorage storage) {
        Instant now = Instant.parse("2026-12-01T12:00:00Z");
        return storage.hold(DESK, "crm", new Hold("test", now, now.plusSeconds(1)));
    }

    private static void requireWhatWasKept(JooqStorage storage) {
        SettableClock clock = new SettableClock(Instant.parse("2026-12-01T12:00:00Z"));
        Ticketing ticketing = ticketing(storage, clock);
        Session ana = customer(ticketing);
        List<TicketSummary> listed =
                ana.list(Condition.always(), Optional.empty(), 10).items();
        assertThat(listed)
                .extracting(shown -> shown.ticket().phase())
                .containsExactly(Phase.IN_PROGRESS, Phase.IN_PROGRESS, Phase.CLOSED);
        TicketId opened = listed.get(0).ticket().id();
        requireThatListsKnowIt(ana, listed);
        TicketDetails read = ana.read(opened);
        assertThat(read.summary().title()).contains(OPENED_ONCE.title());
        assertThat(read.toString()).contains(OPENED_ONCE.description(), "An answer");
        assertThat(ana.once("a key").open(OPENED_ONCE).ticket()).isEqualTo(opened);
        assertThat(ticketing.tick()).isPositive();

        agent(ticketing).resolve(opened, "Done");

        assertThat(ana.read(opened).summary().ticket().phase()).isEqualTo(Phase.RESOLVED);
        assertThat(storage.rebuild(DESK).wasSound()).isTrue();
    }

    /** What was noted then is read now, and who was named then can be erased. */
    private static void requirePersonalData(JooqStorage storage, boolean before) {
        PersonalRecords records = storage.personalRecords();
        ReadQuery all = new ReadQuery(Optional.empty(), Optional.empty(), Optional.empty(), 10);
        assertThat(records.reads(DESK, all)).isEqualTo(before ? List.of() : List.of(READ));
        assertThat(records.ended(DESK, "question", Instant.parse("2026-12-01T12:00:00Z"), 10))
                .isNotEmpty();
        PersonId bia = new PersonId("bia");
        Erased erased = records.erase(new Erasure(
                DESK,
                bia,
                new PersonId("erased-1"),
                ErasureReason.SUBJECT_REQUEST,
                new PersonId("officer"),
                Instant.parse("2026-12-01T12:00:00Z")));
        assertThat(erased.tickets()).isEqualTo(3);
        assertThat(erased.organisations()).isEqualTo(1);
        assertThat(records.tickets(DESK, bia, Optional.empty(), 10)).isEmpty();
        assertThat(storage.rebuild(DESK).wasSound()).isTrue();
    }

    /** Before there was one, nobody was in it; the code of today can work with what has been kept since. */
    private static void requireDirectory(JooqStorage storage, boolean before) {
        SettableClock clock = new SettableClock(Instant.parse("2026-12-01T12:00:00Z"));
        Ticketing ticketing = withDirectory(storage, clock);
        OrganisationSession bia = organisation(ticketing, SmallDesk.agent("bia"));
        if (before) {
            bia.register(SCHOOL);
        }
        assertThat(bia.history().events()).hasSize(before ? 1 : 8);
        assertThat(bia.read().members().get(0).name()).contains("Ana \"Anita\" 😀");
        assertThat(bia.read().members().get(0).lastSeen()).isEqualTo(before ? Optional.empty() : Optional.of(SEEN));
        assertThat(bia.read().replacement().isPresent()).isEqualTo(!before);
        if (!before) {
            assertThat(bia.read().organisation().seatsInUse()).isEqualTo(1);
            assertThat(customer(ticketing, "leo")
                            .list(Condition.always(), Optional.empty(), 10)
                            .items())
                    .isNotEmpty();
            OrganisationReceipt again = ticketing
                    .desk("small")
                    .as(SmallDesk.agent("bia"))
                    .once("a key")
                    .organisation("school")
                    .grantSeat("leo", "It's \"checked\"");
            assertThat(again.version()).isEqualTo(6);
            organisation(ticketing, SmallDesk.agent("caio")).approveReplacement("Called back");
        }
        assertThat(customer(ticketing, "zoe")
                        .list(Condition.always(), Optional.empty(), 10)
                        .items())
                .isEmpty();
    }

    private static void writeDirectory(JooqStorage storage, SettableClock clock) {
        Ticketing ticketing = withDirectory(storage, clock);
        OrganisationSession bia = organisation(ticketing, SmallDesk.agent("bia"));
        OrganisationSession ana = organisation(ticketing, SmallDesk.customer("ana", "school"));
        bia.register(SCHOOL);
        ana.registerPerson(person("leo"));
        ana.registerPerson(person("zoe"));
        ticketing
                .desk("small")
                .as(SmallDesk.agent("bia"))
                .once("a key")
                .organisation("school")
                .grantSeat("leo", "It's \"checked\"");
        bia.refuseSeat("zoe", "Not needed");
        bia.recordReplacement(new OrganisationCommand.RecordReplacement(
                "ana", "direction", "direction@school.example", "eva", "Eva", "eva@school.example", "529.982.247-25"));
        clock.advance(Duration.between(clock.instant(), SEEN));
        customer(ticketing, "ana").seen();
    }

    private static OrganisationCommand.RegisterPerson person(String id) {
        return new OrganisationCommand.RegisterPerson(
                id, "Somebody", id + "@school.example", Set.of("downloads"), true);
    }

    private static Ticketing withDirectory(JooqStorage storage, SettableClock clock) {
        return Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.withDirectory("small"))
                .clock(clock)
                .build();
    }

    private static OrganisationSession organisation(Ticketing ticketing, Actor actor) {
        return ticketing.desk("small").as(actor).organisation("school");
    }

    private static Session customer(Ticketing ticketing, String person) {
        return ticketing.desk("small").as(SmallDesk.customer(person, "school"));
    }

    /** The columns and tables that lists and searches ask are filled in for what was there before them. */
    private static void requireThatListsKnowIt(Session ana, List<TicketSummary> newestFirst) {
        // An internal note has the word too.
        PageRequest odd = PageRequest.first(TicketFilter.all().searching("ODD"), Sort.NEWEST_FIRST, 10);
        assertThat(ana.list(odd).items()).isEqualTo(newestFirst.subList(0, 1));
        PageRequest byDue = PageRequest.first(TicketFilter.all(), new Sort(Sort.By.DUE, false), 10);
        assertThat(ana.list(byDue).items())
                .containsExactlyInAnyOrderElementsOf(newestFirst)
                .isSortedAccordingTo(Comparator.comparing(
                        summary -> Sort.nextDue(summary.ticket()).orElse(Instant.MAX)))
                .endsWith(newestFirst.get(2));
    }

    /** Three tickets with something of everything. */
    private static void write(Fixture fixture) throws SQLException, IOException {
        try (HikariDataSource database = fixture.databases().migrated()) {
            SettableClock clock = new SettableClock(Instant.parse("2026-11-09T12:00:00.123456Z"));
            JooqStorage storage = Databases.storage(database);
            Ticketing ticketing = ticketing(storage, clock);
            Session ana = customer(ticketing);
            Session bia = agent(ticketing);

            TicketId closed = ana.open(new Command.Open("question", "Closed", "In one go"))
                    .ticket();
            bia.resolve(closed, "Done");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> ana.resolve(closed, "By myself"));
            bia.close(closed);
            clock.advance(Duration.ofMinutes(1));
            TicketId reopened = ana.open(new Command.Open("error", "Reopened", "And promised").with("screen", "4711"))
                    .ticket();
            bia.assign(reopened, "bia");
            bia.promiseDate(reopened, Instant.parse("2026-11-20T15:00:00Z"), "Needs configuration");
            bia.resolve(reopened, "Done");
            ana.reopen(reopened, "Not done");
            bia.note(reopened, "Odd");
            clock.advance(Duration.ofMinutes(1));
            TicketId opened = ana.once("a key").open(OPENED_ONCE).ticket();
            bia.classify(opened, new Command.Classify(null, "high", "finance"));
            bia.awaitCustomer(opened, "Which screen?");
            clock.advance(Duration.ofHours(3));
            ana.reply(opened, "The first");
            clock.advance(Duration.ofDays(3));
            ticketing.tick();
            bia.reply(opened, "An answer");
            ana.reply(opened, "The second");
            Instant now = clock.instant();
            storage.claim(new Claim(now.plus(Duration.ofDays(1)), now, now.plusSeconds(60), 10));
            Subscription crm = storage.hold(DESK, "crm", new Hold("a server", now, now.plusSeconds(60)))
                    .orElseThrow();
            storage.advance(crm, HEARD);
            writeDirectory(storage, clock);
            FixtureContacts.write(storage, DESK);
            storage.personalRecords().record(DESK, List.of(READ));
            FixtureKnowledge.write(storage);
            FixtureChats.write(storage);
            FixtureFiles.write(storage, clock);

            fixture.write(database);
        }
    }

    private static Ticketing ticketing(JooqStorage storage, SettableClock clock) {
        return Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.policy("small"))
                .clock(clock)
                .build();
    }

    private static Session customer(Ticketing ticketing) {
        return ticketing.desk("small").as(SmallDesk.customer("ana", "school"));
    }

    private static Session agent(Ticketing ticketing) {
        return ticketing.desk("small").as(SmallDesk.agent("bia"));
    }
}
