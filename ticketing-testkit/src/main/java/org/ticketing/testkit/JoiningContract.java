package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.attachment.Upload;
import org.ticketing.condition.Condition;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.problem.Refused;
import org.ticketing.storage.Change;
import org.ticketing.storage.FeedItem;
import org.ticketing.storage.Hold;
import org.ticketing.storage.Storage;
import org.ticketing.storage.Subscription;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.TicketId;

/** What a store must do that can take part in a transaction of the host. */
public abstract class JoiningContract extends StoreUnderTest {

    /** A transaction of the host, which nobody but the host ends. */
    public interface HostTransaction {

        /** Storage that takes part in it. */
        Storage storage();

        void commit();

        void rollback();
    }

    private HostTransaction host;
    private Storage joined;

    /** Begins a transaction in the database of {@link #emptyStorage()}. */
    protected abstract HostTransaction begin();

    @BeforeEach
    final void beginTransaction() {
        storage.publish(policy);
        host = begin();
        joined = host.storage();
    }

    @AfterEach
    final void endTransaction() {
        host.rollback();
    }

    @Test
    final void nothingRemainsOfWhatTheHostRollsBack() {
        Change opened = appendJoined(Scribe.under("key", scribe.open(START)));
        Change replied =
                appendJoined(scribe.then(opened.ticket(), START.plusSeconds(1), new Command.Reply("An answer")));
        assertThat(joined.ticket(desk, opened.ticket().id())).contains(replied.ticket());

        host.rollback();

        requireNothingOf(opened);
        requireNothingOf(replied);
        assertThat(all(desk)).isEmpty();
        assertThat(storage.due(FAR_OFF, 10)).isEmpty();
    }

    @Test
    final void whatTheHostCommitsIsThereAndNotBefore() {
        Change opened = appendJoined(Scribe.under("key", scribe.open(START)));
        requireNothingOf(opened);

        host.commit();

        assertThat(storage.ticket(desk, opened.ticket().id())).contains(opened.ticket());
        assertThat(storage.log(desk, opened.ticket().id())).isEqualTo(opened.events());
        assertThat(storage.texts(desk, ids(opened))).hasSize(2);
        assertThat(storage.receipt(desk, key("key"))).isEqualTo(opened.receipt());
        assertThat(storage.due(FAR_OFF, 10)).containsExactly(due(opened.ticket()));
    }

    @Test
    final void aChangeThatCameTooLateIsThrownAndLeavesTheRestOfTheTransaction() {
        Ticket ticket = append(scribe.open(START)).ticket();
        Change first = scribe.then(ticket, START.plusSeconds(1), new Command.Reply("First"));
        Change late = Scribe.under("key", scribe.then(ticket, START.plusSeconds(2), new Command.Note("Late")));
        appendJoined(first);

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> joined.append(late))
                .satisfies(e -> assertThat(e.ticket()).isEqualTo(ticket.id().toString()));

        host.commit();
        assertThat(storage.ticket(desk, ticket.id())).contains(first.ticket());
        assertThat(storage.texts(desk, ids(late))).isEmpty();
        assertThat(storage.receipt(desk, key("key"))).isEmpty();
    }

    @Test
    final void aChangeUnderAUsedKeyIsThrownAndLeavesTheRestOfTheTransaction() {
        append(Scribe.under("key", scribe.open(START)));
        Change before = appendJoined(scribe.open(START));
        Change again = Scribe.under("key", scribe.open(START));

        assertThatExceptionOfType(ConcurrentChange.class).isThrownBy(() -> joined.append(again));

        Change after = appendJoined(scribe.open(START));
        host.commit();
        assertThat(storage.ticket(desk, again.ticket().id())).isEmpty();
        assertThat(storage.log(desk, again.ticket().id())).isEmpty();
        assertThat(storage.ticket(desk, before.ticket().id())).contains(before.ticket());
        assertThat(storage.ticket(desk, after.ticket().id())).contains(after.ticket());
    }

    @Test
    final void peopleAreServedInTheTransaction() {
        Ticketing ticketing =
                Ticketing.builder().storage(storage).desk(policy).build().within(joined);
        Session ana = ticketing.desk("small").as(SmallDesk.customer("ana", "school"));
        TicketId id = ana.open(new Command.Open("question", "A title", "A description"))
                .ticket();
        ticketing.desk("small").as(SmallDesk.agent("bia")).resolve(id, "Done");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ana.resolve(id, "By myself"));
        assertThat(ana.list(Condition.always(), Optional.empty(), 10).items()).hasSize(1);
        assertThat(storage.ticket(desk, id)).isEmpty();

        host.commit();

        assertThat(storage.ticket(desk, id).map(Ticket::phase)).contains(Phase.RESOLVED);
    }

    @Test
    final void theFeedShowsWhatTheHostCommittedAndNothingElse() {
        Change opened = appendJoined(scribe.open(START));
        assertThat(joined.relay(10)).as("not while others would wait").isZero();
        assertThat(storage.relay(10)).as("not committed").isZero();

        host.commit();

        assertThat(storage.relay(10)).isEqualTo(opened.events().size());
        assertThat(storage.feed(desk, 0, 10)).extracting(FeedItem::recorded).isEqualTo(opened.events());
        appendJoined(scribe.then(opened.ticket(), START.plusSeconds(1), new Command.Reply("Taken back")));

        host.rollback();

        assertThat(storage.relay(10)).isZero();
        assertThat(storage.feed(desk, 0, 10)).hasSize(opened.events().size());
    }

    @Test
    final void whatASubscriberDidInTheTransactionIsNotedWithIt() {
        Hold hold = new Hold("one", START, START.plusSeconds(60));
        Subscription held = storage.hold(desk, "crm", hold).orElseThrow();
        storage.advance(held, 1);

        joined.advance(held, 5);
        host.commit();
        assertThat(storage.hold(desk, "crm", hold)).map(Subscription::position).contains(5L);

        joined.advance(held, 9);
        host.rollback();
        assertThat(storage.hold(desk, "crm", hold)).map(Subscription::position).contains(5L);
    }

    @Test
    final void filesAreThereWithWhatTheHostCommitsAndGoneWithWhatItRollsBack() {
        Ticketing ticketing = Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.withAttachments("small"))
                .typeDetector(SmallDesk::typeOf)
                .build()
                .within(joined);
        Session ana = ticketing.desk("small").as(SmallDesk.customer("ana", "school"));
        Upload saved = PrivateDesk.upload(ana, "saved.txt", "saved");
        ana.attaching(List.of(saved.id())).open(new Command.Open("question", "A title", "A description"));
        assertThat(storage.attachments().piece(desk, saved.id(), 0)).isEmpty();

        host.commit();

        assertThat(storage.attachments().piece(desk, saved.id(), 0)).isPresent();
        Upload lost = PrivateDesk.upload(ana, "lost.txt", "lost");
        assertThat(joined.attachments().uploads(desk, List.of(lost.id()))).containsExactly(lost);

        host.rollback();

        assertThat(storage.attachments().begunBefore(desk, FAR_OFF, 10)).isEmpty();
    }

    private Change appendJoined(Change change) {
        assertThat(joined.append(change)).as("appended").isTrue();
        return change;
    }

    private void requireNothingOf(Change change) {
        assertThat(storage.ticket(desk, change.ticket().id())).isEmpty();
        assertThat(storage.log(desk, change.ticket().id())).isEmpty();
        assertThat(storage.texts(desk, ids(change))).isEmpty();
        assertThat(storage.receipt(desk, key("key"))).isEmpty();
    }
}
