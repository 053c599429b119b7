package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ticketing.HeldChat;
import org.ticketing.PersonalArchive;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.ChatCommand;
import org.ticketing.conversation.ChatEvent;
import org.ticketing.conversation.ChatFigures;
import org.ticketing.conversation.RecordedChat;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.storage.ChatReceipt;
import org.ticketing.storage.Erased;
import org.ticketing.storage.ReadQuery;
import org.ticketing.storage.TicketRead;
import org.ticketing.view.ChatMessage;
import org.ticketing.view.ChatRequest;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** What every store must do with the people who are in live chats. */
abstract class LiveChatPeopleRules extends StoreUnderTest {

    private static final PersonId ANA = new PersonId("ana");

    @Test
    final void whoeverIsErasedIsInNoChatAndNoTranscriptAndNoFigureChanges() {
        ChatRoom at = new ChatRoom(storage);
        ChatId ended = at.talking("ana");
        ChatReceipt others = at.staff("bia").once("other").chats().write(ended, "About Ana");
        at.person("ana").once("key").chats().end(ended);
        at.customer("ana").rate(ended, new ChatCommand.Rate(3, "Too slow"));
        ChatId became = at.talking("ana");
        at.agent("bia").become(became, ChatRoom.TICKET);
        ChatId waiting = at.asked("ana");
        TicketId ticket = all(at.id).get(0).id();
        Instant until = at.clock.instant().plusSeconds(1);
        ChatFigures before = at.agent("bia").figures(Instant.EPOCH, until);

        Erased erased = at.staff("officer").personalData().erase("ana", ErasureReason.SUBJECT_REQUEST);

        assertThat(erased.texts())
                .as("topics, messages, a comment, and the ticket with its transcript")
                .isEqualTo(10);
        assertThat(at.agent("bia").figures(Instant.EPOCH, until)).isEqualTo(before);
        assertThat(storage.personalRecords().chats(at.id, ANA, 0, 10)).isEmpty();
        assertThat(storage.personalRecords().chatReceipts(at.id, ANA, 0, 10)).isEmpty();
        for (ChatId chat : List.of(ended, became, waiting)) {
            assertThat(at.kept(chat).asking().person()).isNotEqualTo(ANA);
            assertThat(at.folded(chat)).isEqualTo(at.kept(chat));
            assertThat(at.agent("bia").history(chat))
                    .extracting(RecordedChat::by)
                    .doesNotContain(ANA);
        }
        assertThat(at.agent("bia").messages(ended, 0, 10))
                .extracting(ChatMessage::text)
                .containsExactly(Optional.empty(), Optional.of("I am looking"), Optional.of("About Ana"));
        assertThat(at.agent("bia").read(ended).topic()).isEmpty();
        assertThat(at.staff("bia").read(ticket).entries())
                .extracting(entry -> entry.text())
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("I am looking"));
        assertThat(storage.log(at.id, ticket)).noneMatch(recorded -> recorded.names(ANA));
        assertThat(storage.chats()
                        .receipt(at.id, others.key().orElseThrow())
                        .orElseThrow()
                        .fingerprint())
                .isNotEqualTo(others.fingerprint());
        assertThat(at.agent("bia").takeNext().chat()).isEqualTo(waiting);
    }

    @Test
    final void whoeverIsGivenAChatAnswersAndIsErasedLikeAllOthers() {
        ChatRoom at = new ChatRoom(storage);
        ChatId chat = at.talking("ana");
        ChatReceipt given = at.staff("bia").once("give").chats().handOver(chat, "caio");
        assertThat(at.staff("bia").once("give").chats().handOver(chat, "caio")).isEqualTo(given);

        assertThat(at.kept(chat).attendant()).isEqualTo(new PersonId("caio"));
        assertThat(at.folded(chat)).isEqualTo(at.kept(chat));
        assertThat(at.agent("bia").history(chat))
                .extracting(RecordedChat::event)
                .endsWith(new ChatEvent.HandedOver(), new ChatEvent.Taken());
        // Whoever may pick any may give any, also to themselves.
        at.agent("bia").handOver(chat, "bia");
        at.agent("caio").handOver(chat, "caio");
        at.agent("caio").write(chat, "Now it is me");
        assertThat(at.agent("bia")
                        .figures(Instant.EPOCH, at.clock.instant().plusSeconds(1))
                        .taken())
                .isEqualTo(1);

        at.staff("officer").personalData().erase("caio", ErasureReason.SUBJECT_REQUEST);

        assertThat(at.agent("bia").history(chat)).extracting(RecordedChat::by).doesNotContain(new PersonId("caio"));
        assertThat(storage.personalRecords().chats(at.id, new PersonId("caio"), 0, 10))
                .isEmpty();
        assertThat(at.folded(chat)).isEqualTo(at.kept(chat));
    }

    @Test
    final void whoeverOfTheVendorIsShownAChatIsNoted() {
        ChatRoom at = new ChatRoom(storage);
        ChatId chat = at.talking("ana");
        at.customer("ana").messages(chat, 0, 10);
        at.agent("bia").messages(chat, 0, 10);
        assertThat(reads(at)).isEmpty();

        at.agent("caio").read(chat);
        at.agent("caio").messages(chat, 0, 10);
        at.agent("caio").messages(chat, 100, 10);
        at.agent("caio").list(ChatRequest.all(10));

        assertThat(reads(at)).hasSize(3).allSatisfy(read -> {
            assertThat(read.by()).isEqualTo(new PersonId("caio"));
            assertThat(read.chat()).isEqualTo(chat);
            assertThat(read.ticket()).isNull();
        });
        at.agent("bia").end(chat);
        at.clock.advance(Duration.ofDays(31));
        at.ticketing.tick();
        assertThat(at.kept(chat).erased()).isTrue();
        assertThat(reads(at)).isEmpty();
    }

    private static List<TicketRead> reads(ChatRoom at) {
        return at.storage
                .personalRecords()
                .reads(at.id, new ReadQuery(Optional.empty(), Optional.empty(), Optional.empty(), 10));
    }

    @Test
    final void anAttendantWhoIsErasedTakesOnlyTheirOwnWordsAlong() {
        ChatRoom at = new ChatRoom(storage);
        ChatId chat = at.talking("ana");

        at.staff("officer").personalData().erase("bia", ErasureReason.SUBJECT_REQUEST);

        assertThat(at.customer("ana").messages(chat, 0, 10))
                .extracting(ChatMessage::text)
                .containsExactly(Optional.of("My umbrella is paid twice"), Optional.empty());
        assertThat(at.kept(chat).attendant()).isNotNull().isNotEqualTo(new PersonId("bia"));
        assertThat(at.folded(chat)).isEqualTo(at.kept(chat));
    }

    @Test
    final void whatIsHeldIsExportedToWhoeverMaySeeIt() {
        ChatRoom at = new ChatRoom(storage);
        ChatId chat = at.talking("ana");
        at.person("ana").once("key").chats().write(chat, "And more");
        at.talking("ivo");

        for (PersonalArchive archive : List.of(
                at.person("ana").personalData().exportPerson("ana"),
                at.staff("officer").personalData().exportPerson("ana"))) {
            List<HeldChat> held = archive.chats().get().toList();
            assertThat(held).singleElement().satisfies(one -> {
                assertThat(one.chat()).isEqualTo(at.kept(chat));
                assertThat(one.events()).hasSize(5);
                assertThat(one.texts().values())
                        .containsExactlyInAnyOrder(
                                "Help for ana", "My umbrella is paid twice", "I am looking", "And more");
            });
            assertThat(archive.chatReceipts().get()).hasSize(1);
        }
    }

    @Test
    final void aChatIsErasedWhenItsTimeIsOverAndNotBefore() {
        ChatRoom at = new ChatRoom(storage);
        ChatId going = at.talking("ivo");
        ChatId chat = at.talking("ana");
        at.staff("bia").once("key").chats().end(chat);
        ChatFigures before =
                at.agent("bia").figures(Instant.EPOCH, at.clock.instant().plusSeconds(1));
        Instant end = at.clock.instant();
        at.clock.advance(Duration.ofDays(30));
        at.ticketing.tick();
        assertThat(at.kept(chat).erased()).isFalse();
        at.clock.advance(Duration.ofMinutes(1));

        at.ticketing.tick();
        at.ticketing.tick();

        Chat left = at.kept(chat);
        assertThat(left.erased()).isTrue();
        assertThat(left.endedAt()).isEqualTo(end);
        assertThat(left.asking().person()).isNotEqualTo(ANA);
        assertThat(at.folded(chat)).isEqualTo(left);
        assertThat(at.agent("bia").history(chat)).hasSize(6);
        assertThat(at.agent("bia").messages(chat, 0, 10))
                .hasSize(2)
                .allMatch(message -> message.text().isEmpty());
        assertThat(at.agent("bia").figures(Instant.EPOCH, end.plusSeconds(1))).isEqualTo(before);
        assertThat(storage.personalRecords().chatReceipts(at.id, new PersonId("bia"), 0, 10))
                .isEmpty();
        assertThat(at.kept(going).erased()).isFalse();
        assertThat(storage.personalRecords().erase(at.id, going, name -> name, at.clock.instant()))
                .isFalse();
    }
}
