package org.ticketing.testkit;

import java.time.Duration;
import java.time.Instant;
import org.ticketing.ChatSession;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.ChatCommand;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.Storage;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;

/** A small desk that answers people live, with what tests of it say in few words. It opens on a Monday at nine. */
final class ChatRoom {

    static final ChatCommand.BecomeTicket TICKET =
            new ChatCommand.BecomeTicket("question", "Boleto in double", "Find out where it came from");

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-09T12:00:00.123456Z"));
    final Storage storage;
    final SupportPolicy policy;
    final DeskId id;
    final Ticketing ticketing;

    ChatRoom(Storage storage) {
        this(storage, SmallDesk.withChat("small"));
    }

    ChatRoom(Storage storage, SupportPolicy policy) {
        this.storage = storage;
        this.policy = policy;
        this.id = policy.desk();
        this.ticketing =
                Ticketing.builder().storage(storage).desk(policy).clock(clock).build();
    }

    Session person(String name) {
        return ticketing.desk(id.value()).as(SmallDesk.customer(name, "school"));
    }

    ChatSession customer(String name) {
        return person(name).chats();
    }

    Session staff(String name) {
        return ticketing.desk(id.value()).as(SmallDesk.agent(name));
    }

    ChatSession agent(String name) {
        return staff(name).chats();
    }

    static ChatCommand.Ask about(String topic) {
        return new ChatCommand.Ask(null, topic, null);
    }

    ChatId asked(String name) {
        clock.advance(Duration.ofMillis(1));
        return customer(name).ask(about("Help for " + name)).chat();
    }

    ChatId asked(String name, String priority) {
        clock.advance(Duration.ofMillis(1));
        return customer(name)
                .ask(new ChatCommand.Ask(null, "Help for " + name, priority))
                .chat();
    }

    /** One in which both have written something, taken by Bia. */
    ChatId talking(String name) {
        ChatId chat = asked(name);
        agent("bia").take(chat);
        customer(name).write(chat, "My umbrella is paid twice");
        agent("bia").write(chat, "I am looking");
        return chat;
    }

    Chat kept(ChatId chat) {
        return storage.chats().chat(id, chat).orElseThrow();
    }

    Chat folded(ChatId chat) {
        return Chat.fold(chat, id, storage.chats().log(id, chat, 0, 1_000));
    }
}
