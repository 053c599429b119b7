package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ticketing.Desk;
import org.ticketing.Ticketing;
import org.ticketing.problem.TakenOver;
import org.ticketing.storage.FeedItem;
import org.ticketing.storage.Hold;

/** What must come of it, whatever the store, when the host follows a desk. */
abstract class FollowRules extends StoreUnderTest {

    private final SettableClock clock = new SettableClock(START);
    private final List<Long> heard = new ArrayList<>();

    @Test
    final void eachEventIsHandedOutOnceAndInOrder() {
        int events = happen(40);

        assertThat(server().follow("crm", this::hear)).isEqualTo(events).isGreaterThan(100);
        assertThat(server().follow("crm", this::hear)).isZero();
        assertThat(heard).isEqualTo(upTo(events));

        int more = happen(1);
        assertThat(server().follow("crm", this::hear)).isEqualTo(more);
        assertThat(heard).isEqualTo(upTo(events + more));
        assertThat(server().follow("billing", item -> {})).as("another").isEqualTo(events + more);
    }

    @Test
    final void whatAListenerCouldNotTakeIsHandedOutAgain() {
        int events = happen(40);

        assertThatIllegalStateException()
                .isThrownBy(() -> server().follow("crm", item -> {
                    if (item.position() == 70) {
                        throw new IllegalStateException("can't take it");
                    }
                    hear(item);
                }))
                .withMessage("can't take it");
        assertThat(heard).isEqualTo(upTo(69));

        server().follow("crm", this::hear);
        assertThat(heard).isEqualTo(upTo(events));
    }

    @Test
    final void whileOneServerFollowsAnotherDoesNot() {
        int events = happen(1);
        List<Integer> others = new ArrayList<>();

        server().follow("crm", item -> {
            others.add(server().follow("crm", this::hear));
            hear(item);
        });

        assertThat(others).hasSize(events).containsOnly(0);
        assertThat(heard).isEqualTo(upTo(events));
    }

    @Test
    final void whereAServerCrashedAnotherGoesOnAfterAMinute() {
        int events = happen(1);
        assertThat(storage.hold(desk, "crm", new Hold("crashed", START, START.plusSeconds(60))))
                .isPresent();

        assertThat(server().follow("crm", this::hear)).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(server().follow("crm", this::hear)).isEqualTo(events);
    }

    @Test
    final void whoTookTooLongIsToldAndItsSuccessorMissesNothing() {
        int events = happen(1);

        assertThatExceptionOfType(TakenOver.class)
                .isThrownBy(() -> server().follow("crm", item -> {
                    clock.advance(Duration.ofMinutes(2));
                    server().follow("crm", this::hear);
                }));

        assertThat(heard).isEqualTo(upTo(events));
    }

    private Desk server() {
        return Ticketing.builder()
                .storage(storage)
                .desk(policy)
                .clock(clock)
                .build()
                .desk("small");
    }

    /** How many events were recorded. */
    private int happen(int tickets) {
        int events = 0;
        for (int i = 0; i < tickets; i++) {
            events += append(scribe.open(START)).events().size();
        }
        assertThat(storage.relay(tickets)).isEqualTo(events);
        return events;
    }

    private void hear(FeedItem item) {
        heard.add(item.position());
    }

    private static List<Long> upTo(int events) {
        return LongStream.rangeClosed(1, events).boxed().toList();
    }
}
