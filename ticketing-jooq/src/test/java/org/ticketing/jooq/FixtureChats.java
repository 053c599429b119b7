package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.ticketing.ChatSession;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.ChatCommand;
import org.ticketing.testkit.SettableClock;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.view.ChatDetails;
import org.ticketing.view.ChatRequest;
import org.ticketing.vocabulary.ChatId;

/** Live chats with something of everything, as they are kept in a fixture. */
final class FixtureChats {

    private static final Instant ASKED = Instant.parse("2026-11-20T12:00:00.654321Z");
    private static final Instant LATER = Instant.parse("2026-12-01T12:00:00Z");
    private static final ChatCommand.Ask ASKING = new ChatCommand.Ask("An \"odd\" \\ name 😀", "It's 'urgent'", "high");

    private FixtureChats() {}

    static void write(JooqStorage storage) {
        SettableClock clock = new SettableClock(ASKED);
        ChatSession ana = as(storage, clock, false).chats();
        ChatSession bia = as(storage, clock, true).chats();
        ChatId chat =
                as(storage, clock, false).once("a key").chats().ask(ASKING).chat();
        bia.weigh(chat, "normal");
        bia.take(chat);
        bia.write(chat, "Lines\nand more; 'quoted'");
        bia.end(chat);
        ana.rate(chat, new ChatCommand.Rate(4, "Fine"));
        ana.leave(ana.ask(ASKING).chat());
    }

    /** Before there were any, there is none; the code of today can work with what has been kept since. */
    static void require(JooqStorage storage, boolean before) {
        SettableClock clock = new SettableClock(LATER);
        ChatSession bia = as(storage, clock, true).chats();
        assertThat(bia.count(ChatRequest.all(10))).isEqualTo(before ? 0 : 2);
        if (before) {
            write(storage);
        }
        List<ChatDetails> found = as(storage, clock, false)
                .chats()
                .list(ChatRequest.all(10).in(Chat.State.ENDED))
                .items();
        assertThat(found).singleElement().satisfies(shown -> {
            assertThat(shown.name()).contains("An \"odd\" \\ name 😀");
            assertThat(shown.topic()).contains("It's 'urgent'");
            assertThat(shown.chat().stars()).isEqualTo(4);
        });
        ChatId chat = found.get(0).chat().id();
        assertThat(bia.messages(chat, 0, 10))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("Lines\nand more; 'quoted'"));
        assertThat(as(storage, clock, false).once("a key").chats().ask(ASKING).chat())
                .isEqualTo(chat);
        ChatId another = as(storage, clock, false).chats().ask(ASKING).chat();
        assertThat(bia.takeNext().chat()).isEqualTo(another);
    }

    private static Session as(JooqStorage storage, SettableClock clock, boolean staff) {
        return Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.withChat("small"))
                .clock(clock)
                .build()
                .desk("small")
                .as(staff ? SmallDesk.agent("bia") : SmallDesk.customer("ana", "school"));
    }
}
