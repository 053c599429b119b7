package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.ticketing.problem.TakenOver;
import org.ticketing.storage.Hold;
import org.ticketing.storage.Subscription;
import org.ticketing.vocabulary.DeskId;

/** What every store must know of those who follow the feed. */
abstract class SubscriberRules extends StoreUnderTest {

    private static final Instant UNTIL = START.plusSeconds(60);

    @Test
    final void aSubscriptionBeginsAtTheBeginningAndGoesOnWhereItCameTo() {
        Subscription first = hold("one", START, UNTIL).orElseThrow();
        assertThat(first).isEqualTo(new Subscription(desk, "crm", "one", 1, UNTIL, 0));

        storage.advance(first, 7);
        storage.advance(first, 7);
        storage.advance(first, 12);
        storage.release(first);

        assertThat(hold("two", START, UNTIL)).contains(new Subscription(desk, "crm", "two", 2, UNTIL, 12));
    }

    @Test
    final void whileOneHoldsItNobodyElseDoes() {
        assertThat(hold("one", START, UNTIL)).isPresent();

        assertThat(hold("two", START, UNTIL)).isEmpty();
        assertThat(hold("two", UNTIL.minusNanos(1_000), UNTIL)).isEmpty();
        assertThat(hold("two", UNTIL, UNTIL.plusSeconds(60)))
                .map(Subscription::token)
                .contains(2L);
        assertThat(hold("one", UNTIL, UNTIL.plusSeconds(60))).isEmpty();
    }

    @Test
    final void theHolderGetsMoreTimeUnderTheSameToken() {
        Subscription first = hold("one", START, UNTIL).orElseThrow();
        Instant later = UNTIL.plusSeconds(60);

        Subscription longer = hold("one", UNTIL.minusSeconds(1), later).orElseThrow();

        assertThat(longer).isEqualTo(new Subscription(desk, "crm", "one", first.token(), later, 0));
        assertThat(hold("two", UNTIL, later)).isEmpty();
        storage.advance(first, 3);
        assertThat(hold("one", later, later.plusSeconds(60)).orElseThrow())
                .as("after its time ran out it is another")
                .isEqualTo(new Subscription(desk, "crm", "one", 2, later.plusSeconds(60), 3));
    }

    @Test
    final void whoWasTakenOverIsToldAndChangesNothing() {
        Subscription before = hold("one", START, UNTIL).orElseThrow();
        storage.advance(before, 5);
        Subscription after = hold("two", UNTIL, UNTIL.plusSeconds(60)).orElseThrow();

        assertThatExceptionOfType(TakenOver.class)
                .isThrownBy(() -> storage.advance(before, 9))
                .satisfies(e -> assertThat(e.token()).isEqualTo(before.token()))
                .satisfies(e -> assertThat(e.subscriber()).isEqualTo("crm"))
                .satisfies(e -> assertThat(e.text().pt()).contains("assuma a assinatura de novo"));
        storage.release(before);

        assertThat(hold("three", UNTIL, UNTIL.plusSeconds(60))).as("still held").isEmpty();
        storage.advance(after, 6);
        assertThat(hold("three", UNTIL.plusSeconds(60), UNTIL.plusSeconds(120)))
                .contains(new Subscription(desk, "crm", "three", 3, UNTIL.plusSeconds(120), 6));
    }

    @Test
    final void whoRanOutOfTimeAndWasNotTakenOverMayStillAdvance() {
        Subscription late = hold("one", START, UNTIL).orElseThrow();

        storage.advance(late, 5);

        assertThat(hold("two", UNTIL, UNTIL.plusSeconds(60)))
                .map(Subscription::position)
                .contains(5L);
    }

    @Test
    final void aSubscriptionNeverGoesBack() {
        Subscription held = hold("one", START, UNTIL).orElseThrow();
        storage.advance(held, 5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage.advance(held, 4))
                .withMessageContaining("5");
    }

    @Test
    final void aSubscriptionThatNobodyEverHeldIsNobodys() {
        Subscription madeUp = new Subscription(desk, "unknown", "one", 1, UNTIL, 0);

        assertThatExceptionOfType(TakenOver.class).isThrownBy(() -> storage.advance(madeUp, 1));
    }

    @Test
    final void subscribersAndDesksDoNotMeddle() {
        Subscription crm = hold("one", START, UNTIL).orElseThrow();
        Subscription elsewhere =
                storage.hold(other, "crm", new Hold("two", START, UNTIL)).orElseThrow();
        Subscription upper =
                storage.hold(desk, "CRM", new Hold("two", START, UNTIL)).orElseThrow();
        storage.advance(crm, 5);
        storage.advance(upper, 2);
        storage.release(crm);

        assertThat(List.of(crm.token(), elsewhere.token(), upper.token())).containsOnly(1L);
        assertThat(position(other, "crm")).isZero();
        assertThat(position(desk, "CRM")).isEqualTo(2);
        assertThat(position(desk, "crm")).isEqualTo(5);
    }

    @Test
    final void ofTwoThatWantItAtOnceOneAtMostHoldsIt() throws Exception {
        for (int i = 0; i < 20; i++) {
            Instant now = START.plusSeconds(60L * i);
            CyclicBarrier together = new CyclicBarrier(2);

            List<Optional<Subscription>> held = inParallel(
                    () -> {
                        together.await();
                        return hold("one", now, now.plusSeconds(60));
                    },
                    () -> {
                        together.await();
                        return hold("two", now, now.plusSeconds(60));
                    });

            assertThat(held).filteredOn(Optional::isPresent).hasSize(1);
        }
    }

    private long position(DeskId where, String subscriber) {
        Instant later = UNTIL.plusSeconds(60);
        return storage.hold(where, subscriber, new Hold("three", UNTIL, later))
                .orElseThrow()
                .position();
    }

    private Optional<Subscription> hold(String holder, Instant now, Instant until) {
        return storage.hold(desk, "crm", new Hold(holder, now, until));
    }
}
