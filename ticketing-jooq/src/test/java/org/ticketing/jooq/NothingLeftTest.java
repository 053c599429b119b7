package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.ChatSession;
import org.ticketing.KnowledgeSession;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.attachment.NewFile;
import org.ticketing.attachment.Upload;
import org.ticketing.contact.Contact;
import org.ticketing.contact.ContactId;
import org.ticketing.contact.Recognition;
import org.ticketing.conversation.ChatCommand;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.notification.Occasion;
import org.ticketing.privacy.Erasure;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.problem.Refused;
import org.ticketing.storage.Erased;
import org.ticketing.testkit.SettableClock;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * A person who is named in every table that can name people is in none of them after their erasure. Tables are listed by the
 * database: one that is added names people in its first test, or is said here to name nobody.
 */
class NothingLeftTest {

    private static final DeskId DESK = new DeskId("small");
    private static final PersonId KIM = new PersonId("kim\"%_é");
    private static final String KIM_IN_JSON = "kim\\\"%_é";
    private static final String WORD = "umbrella";

    /** Tables of which nobody is named in any row. */
    private static final Set<String> OF_NOBODY = Set.of(
            "ticketing_policy",
            "ticketing_wake_up",
            "ticketing_pending",
            "ticketing_feed",
            "ticketing_feed_head",
            "ticketing_directory_feed",
            "ticketing_directory_head",
            "ticketing_subscriber",
            // What stands in them is the desk's own, whoever has written it.
            "ticketing_article",
            "ticketing_knowledge_text",
            "ticketing_knowledge_word");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-09T12:00:00Z"));

    @ParameterizedTest
    @EnumSource
    void whoeverIsErasedIsInNoColumnOfNoTable(Databases databases) throws SQLException {
        try (HikariDataSource database = databases.migrated()) {
            JooqStorage storage = Databases.storage(database);
            liveInEveryTable(storage);
            assertThat(tables(database))
                    .containsAll(Databases.tables(Vendor.of(database).dialect()).stream()
                            .map(Table::getName)
                            .toList());
            assertThat(naming(database)
                            .map(value -> value.substring(0, value.indexOf('.')).toLowerCase(Locale.ROOT)))
                    .as("before, every table that can")
                    .containsAll(tables(database).stream()
                            .filter(table -> !OF_NOBODY.contains(table))
                            .toList());

            Erased erased = storage.personalRecords()
                    .erase(new Erasure(
                            DESK,
                            KIM,
                            new PersonId("erased-1"),
                            ErasureReason.ORDERED,
                            new PersonId("officer"),
                            clock.instant()));

            assertThat(erased.tickets()).isPositive();
            assertThat(naming(database)).as("what names them").isEmpty();
            assertThat(storage.rebuild(DESK).wasSound()).isTrue();
        }
    }

    private Contact contact(PersonId caller, PersonId recordedBy, String words) {
        clock.advance(Duration.ofMillis(1));
        return new Contact(
                new ContactId(new UUID((clock.millis() << 16) | 0x7000L, 1L << 63)),
                clock.instant(),
                "portal",
                caller,
                null,
                Recognition.CALLED_BACK,
                Action.ASK,
                null,
                recordedBy,
                null,
                Optional.of(words));
    }

    private static List<String> tables(HikariDataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return EveryValue.tables(connection).stream()
                    .map(table -> table.toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    private static Stream<String> naming(HikariDataSource database) {
        return EveryValue.in(database).stream()
                .filter(value -> value.contains(KIM.value())
                        || value.contains(KIM_IN_JSON)
                        || value.toLowerCase(Locale.ROOT).contains(WORD));
    }

    private static Upload upload(Session session) {
        return session.files()
                .upload(
                        NewFile.named("An " + WORD + ".txt"),
                        new ByteArrayInputStream(("An " + WORD).getBytes(StandardCharsets.UTF_8)));
    }

    /** Kim is a customer here, and one of the vendor's staff as well, which the library has nothing against. */
    private void liveInEveryTable(JooqStorage storage) {
        Ticketing tickets = Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.withAttachments("small"))
                .clock(clock)
                .typeDetector(SmallDesk::typeOf)
                .build();
        Session kim = tickets.desk("small").as(SmallDesk.customer(KIM.value(), "school"));
        Session kimOfVendor = tickets.desk("small").as(SmallDesk.agent(KIM.value()));
        TicketId ticket = kim.once(WORD)
                .open(new Command.Open("error", WORD, "A description").with("screen", "An " + WORD))
                .ticket();
        kimOfVendor.assign(ticket, KIM.value());
        kimOfVendor.read(ticket);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> kim.reopen(ticket, "It is open"));
        storage.record(DESK, contact(KIM, new PersonId("bia"), WORD));
        storage.record(DESK, contact(new PersonId("caio"), KIM, "Asked for a price"));
        kim.attaching(List.of(upload(kim).id())).reply(ticket, "With a file");
        clock.advance(Duration.ofHours(1));
        tickets.tick();
        upload(kim);
        storage.personalRecords().silence(DESK, KIM, Set.of(Occasion.CLOSED));

        Ticketing library = Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.withKnowledge("small"))
                .clock(clock)
                .build();
        KnowledgeSession writer = library.desk("small")
                .as(SmallDesk.agent(KIM.value()))
                .once(WORD)
                .knowledge();
        ArticleId article = new ArticleId(
                writer.write(new KnowledgeCommand.Write("question", "sales", "pt", "customers", "Title", "Text"))
                        .item());
        writer.publish(article);
        KnowledgeSession reader = library.desk("small")
                .as(SmallDesk.customer(KIM.value(), "school"))
                .knowledge();
        reader.rate(article, new KnowledgeCommand.Rate(1, WORD));
        reader.consult(new KnowledgeCommand.Begin("sales", WORD));

        Ticketing live = Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.withChat("small"))
                .clock(clock)
                .build();
        ChatSession asking = live.desk("small")
                .as(SmallDesk.customer(KIM.value(), "school"))
                .once(WORD)
                .chats();
        ChatSession taking = live.desk("small").as(SmallDesk.agent(KIM.value())).chats();
        ChatId chat = asking.ask(new ChatCommand.Ask("An " + WORD, WORD, null)).chat();
        taking.take(chat);
        asking.write(chat, "An " + WORD);
        taking.become(chat, new ChatCommand.BecomeTicket("question", WORD, "An " + WORD));

        Ticketing directory = Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.withDirectory("small"))
                .clock(clock)
                .build();
        Session bia = directory.desk("small").as(SmallDesk.agent("bia"));
        bia.organisation("school")
                .register(new OrganisationCommand.Register(
                        "standard",
                        null,
                        "school.example",
                        List.of(new OrganisationCommand.Person(KIM.value(), WORD, "kim@school.example"))));
        Session administrator = directory.desk("small").as(SmallDesk.customer(KIM.value(), "school"));
        administrator.seen();
        administrator
                .once(WORD)
                .organisation("school")
                .registerPerson(
                        new OrganisationCommand.RegisterPerson("eva", "Eva", "eva@school.example", Set.of(), true));
    }
}
