package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.ChatCommand;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refused;
import org.ticketing.storage.FeedItem;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketDetails;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.Phase;

/** What every store must do when a live chat becomes a ticket. */
abstract class ChatToTicketRules extends StoreUnderTest {

    @Test
    final void aConversationBecomesATicketWithItsTranscript() {
        ChatRoom at = new ChatRoom(storage);
        ChatId chat = at.talking("ana");
        at.agent("bia").weigh(chat, "high");
        at.clock.advance(Duration.ofMinutes(2));
        refused("not-in-chat", () -> at.agent("caio").become(chat, ChatRoom.TICKET));

        at.agent("bia").become(chat, ChatRoom.TICKET);

        Ticket ticket = all(at.id).get(0);
        assertThat(at.kept(chat).ticket()).isEqualTo(ticket.id());
        assertThat(at.kept(chat).state()).isEqualTo(Chat.State.TICKET);
        assertThat(at.folded(chat)).isEqualTo(at.kept(chat));
        assertThat(ticket.phase()).isEqualTo(Phase.NEW);
        assertThat(ticket.triage().area()).isEqualTo("finance");
        assertThat(ticket.triage().priority()).isEqualTo("high");
        assertThat(ticket.opening().requester().value()).isEqualTo("ana");
        assertThat(ticket.opening().opener().value()).isEqualTo("bia");
        assertThat(ticket.opening().at()).isEqualTo(at.clock.instant());
        TicketDetails read = at.person("ivo").read(ticket.id());
        assertThat(read.chat()).contains(chat);
        assertThat(read.entries())
                .extracting(
                        entry -> entry.author().value() + ": " + entry.text().orElse(""))
                .containsExactly("ana: Help for ana", "ana: My umbrella is paid twice", "bia: I am looking");
        assertThat(read.entries())
                .allMatch(entry -> entry.at().isBefore(ticket.opening().at()));
        // What was said before there was a ticket is no answer to it (law 20): its clock runs from now on.
        assertThat(at.storage.log(at.id, ticket.id()))
                .filteredOn(recorded -> recorded.event() instanceof TicketEvent.EntryAdded)
                .isEmpty();
        assertThat(ticket.wakeUp()).contains(at.clock.instant().plus(Duration.ofHours(1)));
        assertThat(found(at, "umbrella")).hasSize(1);
        refused("already-a-ticket", () -> at.agent("bia").become(chat, ChatRoom.TICKET));
        at.customer("ana").rate(chat, new ChatCommand.Rate(5, null));
        storage.relay(100);
        assertThat(storage.feed(at.id, 0, 100)).allMatch(item -> item.ticket().equals(ticket.id()));
        assertThat(storage.feed(at.id, 0, 100))
                .extracting(FeedItem::recorded)
                .isEqualTo(storage.log(at.id, ticket.id()));
    }

    private static List<?> found(ChatRoom at, String words) {
        return at.person("ana")
                .list(PageRequest.first(TicketFilter.all().searching(words), Sort.NEWEST_FIRST, 10))
                .items();
    }

    @Test
    final void whatCannotBeOpenedLeavesTheConversationAsItWas() {
        ChatRoom at = new ChatRoom(storage);
        ChatId waiting = at.asked("ivo");
        refused("not-taken", () -> at.agent("bia").become(waiting, ChatRoom.TICKET));
        ChatId chat = at.talking("ana");
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> at.agent("bia").become(chat, new ChatCommand.BecomeTicket("poem", "", "Why")))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(violation -> violation.path())
                        .contains("title"));
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> at.agent("bia").become(chat, new ChatCommand.BecomeTicket("poem", "A title", "Why")));
        assertThat(at.kept(chat).state()).isEqualTo(Chat.State.TALKING);
        assertThat(all(at.id)).isEmpty();
    }

    @Test
    final void twoWhoTurnItIntoATicketAtOnceOpenOne() throws Exception {
        ChatRoom at = new ChatRoom(storage);
        ChatId chat = at.talking("ana");
        at.customer("ana").end(chat);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> becoming = () -> {
            together.await();
            try {
                return at.agent("bia").become(chat, ChatRoom.TICKET).version() > 0;
            } catch (Refused | ConcurrentChange other) {
                return false;
            }
        };

        assertThat(inParallel(becoming)).containsExactlyInAnyOrder(true, false);

        assertThat(all(at.id)).hasSize(1);
        assertThat(at.kept(chat).ticket()).isEqualTo(all(at.id).get(0).id());
    }
}
