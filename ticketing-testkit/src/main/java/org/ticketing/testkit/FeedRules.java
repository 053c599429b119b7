package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ticketing.storage.Change;
import org.ticketing.storage.FeedItem;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/** In which order every store must tell what happened. {@link LossContract} tells the same of many writers at once. */
abstract class FeedRules extends StoreUnderTest {

    @Test
    final void whatWasAppendedIsInTheFeedOnceItWasRelayed() {
        Change opened = append(scribe.open(START));
        Change replied = append(scribe.then(opened.ticket(), START.plusSeconds(1), new Command.Reply("An answer")));
        assertThat(feed(desk)).isEmpty();

        assertThat(storage.relay(10))
                .isEqualTo(opened.events().size() + replied.events().size());

        List<FeedItem> expected = new ArrayList<>();
        for (Change change : List.of(opened, replied)) {
            change.events()
                    .forEach(event -> expected.add(new FeedItem(
                            desk, expected.size() + 1L, change.ticket().id(), event)));
        }
        assertThat(feed(desk)).isEqualTo(expected);
        assertThat(storage.relay(10)).as("once").isZero();
    }

    @Test
    final void theLastPositionIsThatOfTheLastEvent() {
        assertThat(storage.lastPosition(desk)).isZero();
        append(scribe.open(START));
        append(otherScribe.open(START));
        assertThat(storage.lastPosition(desk)).as("not yet relayed").isZero();
        for (int i = 0; i < 3; i++) {
            append(scribe.open(START.plusSeconds(i)));
            relayAll();
            assertThat(feed(desk)).isNotEmpty();
            assertThat(storage.lastPosition(desk)).isEqualTo(last(feed(desk)).position());
        }
        assertThat(storage.lastPosition(other))
                .isLessThan(storage.lastPosition(desk))
                .isPositive();
        assertThat(storage.lastPosition(new DeskId("third"))).isZero();
    }

    @Test
    final void eachDeskHasAFeedOfItsOwn() {
        append(scribe.open(START));
        append(otherScribe.open(START));
        append(scribe.open(START));
        relayAll();

        requireWhole(desk);
        requireWhole(other);
        assertThat(storage.feed(new DeskId("third"), 0, 10)).isEmpty();
    }

    @Test
    final void whatCouldNotBeWrittenIsNotInTheFeed() {
        Change opened = append(scribe.open(START));
        Change first = append(scribe.then(opened.ticket(), START.plusSeconds(1), new Command.Reply("First")));
        assertThat(storage.append(scribe.then(opened.ticket(), START.plusSeconds(1), new Command.Note("Late"))))
                .isFalse();
        relayAll();

        assertThat(feed(desk)).hasSize((int) first.ticket().version());
        requireWhole(desk);
    }

    @Test
    final void aFeedIsReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            append(scribe.open(START.plusSeconds(i)));
        }
        relayAll();
        List<FeedItem> whole = feed(desk);

        List<FeedItem> read = new ArrayList<>();
        for (List<FeedItem> page = storage.feed(desk, 0, 2);
                !page.isEmpty();
                page = storage.feed(desk, last(page).position(), 2)) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            read.addAll(page);
        }

        assertThat(read).isEqualTo(whole).hasSizeGreaterThan(4);
    }

    @Test
    final void theEventsOfATicketKeepTheirOrderThoughTheClocksOfServersDiffer() {
        Ticket ahead = append(scribe.open(START.plusSeconds(3600))).ticket();
        Ticket behind = append(scribe.open(START)).ticket();
        for (int i = 0; i < 5; i++) {
            ahead = append(scribe.then(ahead, ahead.changedAt(), new Command.Note("By a fast clock")))
                    .ticket();
            storage.relay(1);
            behind = append(scribe.then(behind, START.plusSeconds(i), new Command.Note("By a slow clock")))
                    .ticket();
        }
        relayAll();

        requireWhole(desk);
    }

    @Test
    final void ofRelaysThatWorkAtOnceEachEventGetsOnePosition() throws Exception {
        for (int i = 0; i < 20; i++) {
            append(scribe.open(START.plusSeconds(i)));
            append(otherScribe.open(START.plusSeconds(i)));
        }
        CyclicBarrier together = new CyclicBarrier(2);

        inParallel(relaying(together), relaying(together));
        // What one passed over while the other worked on it is for the next.
        relayAll();

        requireWhole(desk);
        requireWhole(other);
    }

    private Callable<Integer> relaying(CyclicBarrier together) {
        return () -> {
            together.await();
            int numbered = 0;
            for (int i = 0; i < 10; i++) {
                numbered += storage.relay(2);
            }
            return numbered;
        };
    }

    private void relayAll() {
        int numbered = storage.relay(3);
        while (numbered > 0) {
            numbered = storage.relay(3);
        }
    }

    private List<FeedItem> feed(DeskId where) {
        return storage.feed(where, 0, 1_000);
    }

    private static FeedItem last(List<FeedItem> page) {
        return page.get(page.size() - 1);
    }

    /** The feed has no gap, and tells of each ticket just what its log tells, in the same order. */
    private void requireWhole(DeskId where) {
        List<FeedItem> feed = feed(where);
        assertThat(feed)
                .extracting(FeedItem::position)
                .isNotEmpty()
                .isEqualTo(LongStream.rangeClosed(1, feed.size()).boxed().toList());
        for (Ticket ticket : all(where)) {
            TicketId id = ticket.id();
            assertThat(feed.stream().filter(item -> item.ticket().equals(id)).map(FeedItem::recorded))
                    .isEqualTo(storage.log(where, id));
        }
        assertThat(feed.stream().map(FeedItem::ticket).distinct()).hasSameSizeAs(all(where));
    }
}
