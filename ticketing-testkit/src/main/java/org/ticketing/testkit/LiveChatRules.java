package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.ticketing.ChatSession;
import org.ticketing.condition.Condition;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.ChatCommand;
import org.ticketing.conversation.ChatFigures;
import org.ticketing.problem.IdempotencyConflict;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.problem.StaleVersion;
import org.ticketing.storage.ChatReceipt;
import org.ticketing.storage.ChatSelection;
import org.ticketing.view.ChatDetails;
import org.ticketing.view.ChatMessage;
import org.ticketing.view.ChatRequest;
import org.ticketing.view.Page;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.PersonId;

/** What every store must do with live chats. */
abstract class LiveChatRules extends StoreUnderTest {

    private static List<ChatId> ids(List<ChatDetails> chats) {
        return chats.stream().map(shown -> shown.chat().id()).toList();
    }

    @Test
    final void peopleWaitByUrgencyThenArrivalAndSeeTheirOwnPlaceAlone() {
        ChatRoom at = new ChatRoom(storage);
        ChatId ana = at.asked("ana");
        ChatId ivo = at.asked("ivo");
        ChatId eva = at.asked("eva", "high");

        assertThat(at.customer("ana").read(ana).place()).contains(2);
        assertThat(at.customer("ivo").read(ivo).place()).contains(3);
        assertThat(at.customer("ivo").read(ivo).topic()).contains("Help for ivo");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> at.customer("ivo").read(ana));
        assertThat(ids(at.customer("ivo").list(ChatRequest.all(10)).items())).containsExactly(ivo);
        refused("not-granted", () -> at.customer("ivo").waiting());
        assertThat(ids(at.agent("bia").waiting())).containsExactly(eva, ana, ivo);

        at.agent("bia").weigh(ivo, "high");
        assertThat(ids(at.agent("bia").waiting())).containsExactly(ivo, eva, ana);

        assertThat(at.agent("bia").takeNext().chat()).isEqualTo(ivo);
        assertThat(at.customer("ana").read(ana).place()).contains(2);
        assertThat(at.customer("ivo").read(ivo).place()).isEmpty();
        at.customer("eva").leave(eva);
        assertThat(at.customer("ana").read(ana).place()).contains(1);
        assertThat(at.kept(eva).state()).isEqualTo(Chat.State.LEFT);
        refused("chat-over", () -> at.agent("bia").take(eva));
        assertThat(storage.chats().chat(other, ana)).isEmpty();
        assertThat(storage.chats().waiting(other, 10)).isEmpty();
        assertThat(at.folded(eva)).isEqualTo(at.kept(eva));
    }

    @Test
    final void bothWriteAndNobodyElseAndEitherEndsIt() {
        ChatRoom at = new ChatRoom(storage);
        ChatId chat = at.asked("ana");
        at.customer("ana").write(chat, "Still here");
        refused("not-in-chat", () -> at.agent("bia").write(chat, "Hello"));
        refused("not-taken", () -> at.customer("ana").end(chat));
        at.agent("bia").take(chat);
        at.agent("bia").write(chat, "Hello");
        refused("not-in-chat", () -> at.agent("caio").write(chat, "Me too"));
        refused("already-taken", () -> at.agent("caio").take(chat));
        refused("not-waiting", () -> at.customer("ana").leave(chat));

        List<ChatMessage> all = at.customer("ana").messages(chat, 0, 10);
        assertThat(all)
                .extracting(
                        message -> message.by().value() + ": " + message.text().orElse(""))
                .containsExactly("ana: Still here", "bia: Hello");
        assertThat(at.agent("bia").messages(chat, all.get(0).sequence(), 10)).containsExactly(all.get(1));
        assertThat(at.agent("bia").messages(chat, 0, 1)).containsExactly(all.get(0));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> at.customer("ivo").messages(chat, 0, 10));
        refused("nothing-to-rate", () -> at.customer("ana").rate(chat, new ChatCommand.Rate(5, null)));

        at.agent("bia").end(chat);

        refused("chat-over", () -> at.customer("ana").write(chat, "Wait"));
        at.customer("ana").rate(chat, new ChatCommand.Rate(4, "Quick"));
        refused("already-rated", () -> at.customer("ana").rate(chat, new ChatCommand.Rate(1, null)));
        assertThat(at.kept(chat).stars()).isEqualTo(4);
        assertThat(at.folded(chat)).isEqualTo(at.kept(chat));
        assertThat(at.agent("bia").history(chat)).hasSize(6);
    }

    @Test
    final void twoWhoTakeTheSameChatAtOnceAreNotBothGivenIt() throws Exception {
        ChatRoom at = new ChatRoom(storage);
        for (int round = 0; round < 5; round++) {
            ChatId chat = at.asked("ana");
            CyclicBarrier together = new CyclicBarrier(2);

            List<Boolean> taken = inParallel(taking(at, "bia", chat, together), taking(at, "caio", chat, together));

            assertThat(taken).containsExactlyInAnyOrder(true, false);
            assertThat(at.kept(chat).state()).isEqualTo(Chat.State.TALKING);
            assertThat(at.agent("bia").history(chat)).hasSize(2);
        }
    }

    private static Callable<Boolean> taking(ChatRoom at, String who, ChatId chat, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                return at.agent(who).take(chat).version() == 2;
            } catch (Refused other) {
                assertThat(other.refusal().code()).isEqualTo("already-taken");
                return false;
            }
        };
    }

    @Test
    final void twoWhoTakeTheNextAtOnceGetTwo() throws Exception {
        ChatRoom at = new ChatRoom(storage);
        for (int round = 0; round < 2; round++) {
            ChatId one = at.asked("ana");
            ChatId two = at.asked("ivo");
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<ChatId> bia = () -> {
                together.await();
                return at.agent("bia").takeNext().chat();
            };
            Callable<ChatId> caio = () -> {
                together.await();
                return at.agent("caio").takeNext().chat();
            };

            assertThat(inParallel(bia, caio)).containsExactlyInAnyOrder(one, two);
        }
        refused("nobody-waits", () -> at.agent("bia").takeNext());
    }

    @Test
    final void whomNobodyAnswersIsToldWhereToGoWhoeverLooksFirst() {
        ChatRoom at = new ChatRoom(storage);
        ChatId taken = at.asked("ana");
        ChatId seen = at.asked("ivo");
        ChatId swept = at.asked("eva");
        Instant over = at.kept(swept).asking().unansweredAt();
        assertThat(over).isEqualTo(at.clock.instant().plus(Duration.ofMinutes(30)));
        at.clock.advance(
                Duration.between(at.clock.instant(), at.kept(taken).asking().unansweredAt()));
        at.agent("bia").take(taken);
        at.clock.advance(Duration.ofMinutes(5));

        ChatDetails told = at.customer("ivo").read(seen);
        assertThat(told.chat().state()).isEqualTo(Chat.State.UNANSWERED);
        assertThat(told.instead())
                .hasValueSatisfying(text -> assertThat(text.pt()).isEqualTo("Abra um chamado"));
        assertThat(at.agent("bia").waiting()).isEmpty();
        refused("nobody-waits", () -> at.agent("bia").takeNext());
        refused("chat-over", () -> at.customer("ivo").write(seen, "Hello?"));
        assertThat(at.kept(seen).endedAt()).isEqualTo(at.kept(seen).asking().unansweredAt());

        at.ticketing.tick();
        at.ticketing.tick();

        assertThat(at.kept(swept).state()).isEqualTo(Chat.State.UNANSWERED);
        assertThat(at.kept(swept).endedAt()).isEqualTo(over);
        assertThat(at.agent("bia").history(swept)).hasSize(2);
        assertThat(at.kept(taken).state()).isEqualTo(Chat.State.TALKING);
        assertThat(at.folded(swept)).isEqualTo(at.kept(swept));
    }

    @Test
    final void outsideHoursOneIsToldWhereToGoOrWaitsAsThePolicySays() {
        ChatRoom at = new ChatRoom(storage);
        at.clock.advance(Duration.ofHours(10));
        refused("outside-chat-hours", () -> at.customer("ana").ask(ChatRoom.about("Help")));

        ChatRoom patient = new ChatRoom(storage, SmallDesk.withPatientChat("patient"));
        patient.clock.advance(Duration.ofHours(10));
        ChatId chat = patient.asked("ana");

        assertThat(patient.kept(chat).asking().unansweredAt()).isEqualTo(Instant.parse("2026-11-10T11:30:00Z"));
    }

    @Test
    final void everyMistakeIsToldAndAFullQueueIsClosed() {
        ChatRoom at = new ChatRoom(storage);
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> at.customer("ana").ask(new ChatCommand.Ask(" ", null, "pressing")))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(violation -> violation.path() + " " + violation.rule())
                        .containsExactlyInAnyOrder("name mandatory", "topic mandatory", "priority known-value"));
        refused(
                "channel-not-allowed",
                () -> at.person("ana").via("phone").chats().ask(ChatRoom.about("Help")));
        refused("not-granted", () -> at.agent("bia").ask(ChatRoom.about("Help")));
        for (int i = 0; i < 5; i++) {
            at.asked("ana");
        }
        refused("queue-full", () -> at.customer("ana").ask(ChatRoom.about("Help")));
        assertThat(storage.personalRecords().refusals(at.id, new PersonId("ana"), 0, 10))
                .extracting(attempt -> attempt.action() + " " + attempt.code())
                .containsExactly("START_CHAT channel-not-allowed", "START_CHAT queue-full");
    }

    @Test
    final void theSameKeyIsTheSameDeed() {
        ChatRoom at = new ChatRoom(storage);
        ChatSession ana = at.person("ana").once("k").chats();
        ChatReceipt asked = ana.ask(ChatRoom.about("Help"));
        assertThat(ana.ask(ChatRoom.about("Help"))).isEqualTo(asked);
        assertThatExceptionOfType(IdempotencyConflict.class).isThrownBy(() -> ana.ask(ChatRoom.about("Other")));
        assertThat(storage.chats().receipt(other, asked.key().orElseThrow())).isEmpty();
        ChatSession bia = at.staff("bia").once("k").chats();
        ChatReceipt taken = bia.takeNext();
        at.clock.advance(Duration.ofMillis(1));
        at.asked("ivo");
        assertThat(bia.takeNext()).isEqualTo(taken);
        assertThat(bia.write(asked.chat(), "Once")).isEqualTo(bia.write(asked.chat(), "Once"));
        assertThat(at.agent("bia").messages(asked.chat(), 0, 10)).hasSize(1);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> at.staff("bia").expecting(1).chats().end(asked.chat()));
        ChatReceipt became = bia.become(asked.chat(), ChatRoom.TICKET);
        assertThat(bia.become(asked.chat(), ChatRoom.TICKET)).isEqualTo(became);
        assertThat(all(at.id)).hasSize(1);
    }

    @Test
    final void listsAreAsLongAsTheirCountAndShowEachOnceForWhoeverAsks() {
        ChatRoom at = new ChatRoom(storage);
        List<ChatId> own = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            own.add(0, at.asked("ana"));
        }
        at.asked("ivo");
        at.customer("ana").leave(own.get(1));
        ChatRequest two = ChatRequest.all(2);

        Page<ChatDetails> first = at.customer("ana").list(two);
        Page<ChatDetails> second = at.customer("ana").list(two.from(first.next().orElseThrow()));

        assertThat(ids(first.items())).isEqualTo(own.subList(0, 2));
        assertThat(ids(second.items())).isEqualTo(own.subList(2, 3));
        assertThat(second.next()).isEmpty();
        assertThat(at.customer("ana").count(two)).isEqualTo(3);
        assertThat(at.agent("bia").count(two)).isEqualTo(4);
        assertThat(ids(at.agent("bia").list(two.in(Chat.State.LEFT)).items())).containsExactly(own.get(1));
        for (String cursor : List.of("x", "waiting." + own.get(0), first.next().orElseThrow() + "0")) {
            assertThatExceptionOfType(InvalidCommand.class)
                    .isThrownBy(() -> at.customer("ana").list(two.from(cursor)));
        }
        ChatSelection everybody = new ChatSelection(Condition.always(), Optional.empty(), at.policy.domains());
        assertThat(storage.chats().count(other, everybody)).isZero();
        assertThat(storage.chats().list(other, everybody, Optional.empty(), 10)).isEmpty();
    }

    @Test
    final void figuresAreWhatTheLogsTell() {
        ChatRoom at = new ChatRoom(storage);
        Instant from = at.clock.instant();
        ChatId left = at.asked("ivo");
        at.customer("ivo").leave(left);
        ChatId ended = at.talking("ana");
        at.agent("bia").end(ended);
        at.customer("ana").rate(ended, new ChatCommand.Rate(2, null));
        ChatId became = at.talking("eva");
        at.agent("bia").become(became, ChatRoom.TICKET);
        at.customer("eva").rate(became, new ChatCommand.Rate(5, null));
        ChatId unanswered = at.asked("leo");
        at.clock.advance(Duration.ofHours(1));
        at.ticketing.tick();
        ChatId waiting = at.asked("ivo");
        Instant until = at.clock.instant().plusMillis(1);
        at.clock.advance(Duration.ofSeconds(1));
        at.asked("ana");

        ChatFigures figures = at.agent("bia").figures(from, until);
        ChatSelection everybody = new ChatSelection(Condition.always(), Optional.empty(), at.policy.domains());
        ChatSelection nobody = new ChatSelection(Condition.never(), Optional.empty(), at.policy.domains());

        assertThat(figures).isEqualTo(new ChatFigures(5, 2, 1, 1, 1, 1, Map.of(2, 1L, 5, 1L)));
        assertThat(figures.open()).isEqualTo(1);
        assertThat(ChatFigures.of(List.of(left, ended, became, unanswered, waiting).stream()
                        .map(at::folded)
                        .toList()))
                .isEqualTo(figures);
        assertThat(storage.chats().figures(other, everybody, from, until))
                .isEqualTo(new ChatFigures(0, 0, 0, 0, 0, 0, Map.of()));
        assertThat(storage.chats().figures(at.id, everybody, from, until)).isEqualTo(figures);
        assertThat(storage.chats().figures(at.id, nobody, from, until).asked()).isZero();
        refused("not-granted", () -> at.customer("ana").figures(from, until));
    }
}
