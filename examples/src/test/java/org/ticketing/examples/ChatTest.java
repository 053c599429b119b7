package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.ChatSession;
import org.ticketing.Session;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.ChatCommand;
import org.ticketing.directory.Actor;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.view.ChatDetails;
import org.ticketing.view.TicketDetails;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.TicketId;

@DisplayName("Live chat at Sismais")
final class ChatTest {

    private static ChatSession customer(Scene scene, String person, String channel) {
        return scene.customer(person, "loja-azul").via(channel).chats();
    }

    private static ChatId asked(Scene scene, String person, String channel, String topic) {
        return customer(scene, person, channel)
                .ask(new ChatCommand.Ask(null, topic, null))
                .chat();
    }

    private static Refusal refusal(ThrowingCallable command) {
        Refused[] told = new Refused[1];
        assertThatExceptionOfType(Refused.class).isThrownBy(command).satisfies(refused -> told[0] = refused);
        return told[0].refusal();
    }

    private static List<ChatId> waiting(Session attendant) {
        return attendant.chats().waiting().stream()
                .map(shown -> shown.chat().id())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName(
            "S13 S14 S15: by chat or WhatsApp customers enter a queue and see their place; the team weighs urgency and"
                    + " place before it begins")
    void theQueue(Store store) {
        Scene scene = Scene.at(store, "sismais", "2026-11-24T10:00");
        Session attendant = scene.attendant();
        ChatId first = asked(scene, "ana", "chat", "Como cadastro um produto?");
        scene.itIs("2026-11-24T10:01");
        ChatId second = asked(scene, "bia", "whatsapp", "A loja está parada");
        assertThat(customer(scene, "bia", "whatsapp").read(second).place()).contains(2);
        assertThat(refusal(() -> asked(scene, "ana", "portal", "Por aqui?")).code())
                .isEqualTo("no-chat-here");

        attendant.chats().weigh(second, "urgent");

        assertThat(customer(scene, "bia", "whatsapp").read(second).place()).contains(1);
        assertThat(customer(scene, "ana", "chat").read(first).place()).contains(2);
        assertThat(waiting(attendant)).containsExactly(second, first);
        assertThat(attendant.chats().takeNext().chat()).isEqualTo(second);
        assertThat(waiting(attendant)).containsExactly(first);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName(
            "S14 S23: whom nobody answers within service hours, and who comes outside them, is told to open a ticket")
    void nobodyAnswers(Store store) {
        Scene scene = Scene.at(store, "sismais", "2026-11-24T11:30");
        ChatId chat = asked(scene, "ana", "chat", "Como cadastro um produto?");
        scene.itIs("2026-11-24T14:20");
        assertThat(customer(scene, "ana", "chat").read(chat).place()).contains(1);

        scene.itIs("2026-11-24T14:31");

        ChatDetails told = customer(scene, "ana", "chat").read(chat);
        assertThat(told.chat().state()).isEqualTo(Chat.State.UNANSWERED);
        assertThat(told.instead())
                .hasValueSatisfying(instead -> assertThat(instead.pt()).contains("abra um chamado"));
        scene.itIs("2026-11-29T10:00");
        Refusal closed = refusal(() -> asked(scene, "ana", "chat", "E no domingo?"));
        assertThat(closed.code()).isEqualTo("outside-chat-hours");
        assertThat(closed.reason().pt()).contains("abra um chamado");
        assertThat(scene.customer("ana", "loja-azul")
                        .open(scene.complete("question"))
                        .version())
                .isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("S14 S18: a conversation is given to another attendant, by whoever is in it or may pick any")
    void itIsHandedOver(Store store) {
        Scene scene = Scene.at(store, "sismais", "2026-11-24T10:00");
        Session attendant = scene.attendant();
        ChatId chat = asked(scene, "ana", "chat", "Estoque negativo");
        assertThat(refusal(() -> attendant.chats().handOver(chat, "nadia")).code())
                .isEqualTo("not-taken");
        attendant.chats().takeNext();
        assertThat(refusal(() -> customer(scene, "ana", "chat").handOver(chat, "nadia"))
                        .code())
                .isEqualTo("not-granted");
        assertThat(refusal(() -> attendant.chats().handOver(chat, "ana")).code())
                .isEqualTo("in-chat-already");

        attendant.chats().handOver(chat, "nadia");

        Session nadia = scene.as(Actor.staff("nadia", "attendant"));
        nadia.chats().write(chat, "Sou a Nádia, vou continuar.");
        assertThat(refusal(() -> attendant.chats().write(chat, "Ainda estou aqui."))
                        .code())
                .isEqualTo("not-in-chat");
        assertThat(refusal(() -> scene.staff("level-2").chats().handOver(chat, "staff-level-2"))
                        .code())
                .isEqualTo("not-granted");
        nadia.chats().end(chat);
        assertThat(refusal(() -> nadia.chats().handOver(chat, "bruno")).code()).isEqualTo("chat-over");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName(
            "S16 S17 S18: a conversation that needs a closer look becomes a ticket with its transcript, which waits in"
                    + " the queue of level 2, and level 2 answers")
    void itBecomesATicket(Store store) {
        Scene scene = Scene.at(store, "sismais", "2026-11-24T10:00");
        Session attendant = scene.attendant();
        ChatId chat = asked(scene, "davi", "chat", "Estoque negativo");
        attendant.chats().takeNext();
        attendant.chats().write(chat, "Em qual produto?");
        customer(scene, "davi", "chat").write(chat, "No 4711, desde ontem.");
        scene.itIs("2026-11-24T10:30");

        attendant.chats().become(chat, new ChatCommand.BecomeTicket("problem", "Estoque negativo", "Achar a causa."));

        TicketId ticket = attendant.chats().read(chat).chat().ticket();
        assertThat(ticket).isNotNull();
        TicketDetails read = scene.customer("davi", "loja-azul").read(ticket);
        assertThat(read.summary().ticket().opening().channel()).isEqualTo("chat");
        assertThat(read.entries())
                .extracting(entry -> entry.text().orElseThrow())
                .containsExactly("Estoque negativo", "Em qual produto?", "No 4711, desde ontem.");
        assertThat(attendant.workbench().queue("level-2", 0, 10).waiting()).isEqualTo(1);
        // What was said in the chat is no answer to the ticket: that is still owed, from its opening on.
        assertThat(scene.due(ticket, "first-answer")).contains(LocalDateTime.parse("2026-11-24T16:30"));

        scene.staff("level-2").reply(ticket, "Encontramos a causa.");

        assertThat(scene.customer("davi", "loja-azul").read(ticket).entries()).hasSize(4);
        assertThat(refusal(() -> customer(scene, "davi", "chat").write(chat, "E agora?"))
                        .code())
                .isEqualTo("chat-over");
    }
}
