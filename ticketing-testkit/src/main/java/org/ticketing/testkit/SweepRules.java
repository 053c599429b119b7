package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketing.Ticketing;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.ClockEvent;
import org.ticketing.storage.Change;
import org.ticketing.storage.Claim;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;

/** What must come of it, whatever the store, when runners settle what is due: laws 14 and 15. */
abstract class SweepRules extends StoreUnderTest {

    private static final Instant END = START.plus(Duration.ofDays(7));

    private final SettableClock clock = new SettableClock(END);

    @BeforeEach
    final void publish() {
        storage.publish(policy);
        storage.publish(otherPolicy);
    }

    /** Laws 14 and 15: what the vendor does by itself is part of the sweep, by the policy that the store keeps. */
    @Test
    final void aMissedPromiseIsEscalatedOnceWhoeverSweeps() {
        SupportPolicy escalating = SmallDesk.escalating("escalating");
        storage.publish(escalating);
        Scribe scribeThere = new Scribe(escalating);
        Change late = append(scribeThere.open(START));

        assertThat(server().tick(END)).isEqualTo(1);
        assertThat(server().tick(END)).isZero();

        Ticket swept = storage.ticket(escalating.desk(), late.ticket().id()).orElseThrow();
        assertThat(swept.triage().priority()).isEqualTo("high");
        assertThat(swept)
                .isEqualTo(
                        Decider.settle(late.ticket(), END, scribeThere::policy).ticket());
    }

    /** Law 14. */
    @Test
    final void howeverManySweepAtOnceEachWarningAndBreachIsRecordedOnce() throws Exception {
        List<Change> opened = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            opened.add(append(scribe.open(START.plusSeconds(i))));
        }
        CyclicBarrier together = new CyclicBarrier(2);

        List<Integer> changed = inParallel(() -> {
            Ticketing server = server();
            together.await();
            return server.tick() + server.tick();
        });
        // What one passed over, or was kept from writing by the other, is for the next.
        clock.advance(Duration.ofMinutes(1));
        int rest = server().tick(END);

        assertThat(changed.get(0) + changed.get(1) + rest).isEqualTo(130);
        assertThat(opened).allSatisfy(each -> {
            assertThat(storage.log(desk, each.ticket().id())).isEqualTo(sweptOnceAtTheEnd(each));
            assertThat(timesUp(each)).isNotEmpty().doesNotHaveDuplicates();
        });
    }

    /** Law 14. */
    @Test
    final void whatARunnerLeftThatCrashedIsDoneOnceItsClaimHasRunOut() {
        Change opened = append(scribe.open(START));
        assertThat(storage.claim(new Claim(END, END, END.plusSeconds(60), 10))).hasSize(1);

        assertThat(server().tick()).as("in the hands of the other").isZero();
        clock.advance(Duration.ofSeconds(60));
        assertThat(server().tick(END)).isEqualTo(1);
        assertThat(server().tick(END)).isZero();

        assertThat(storage.log(desk, opened.ticket().id())).isEqualTo(sweptOnceAtTheEnd(opened));
    }

    /** Law 15. */
    @Test
    final void aLateSweepRecordsWhatTimelyOnesRecord() {
        Change timely = append(scribe.open(START));
        Ticketing server = server();
        int changed = 0;
        for (Instant now = START; now.isBefore(END); now = now.plus(Duration.ofMinutes(30))) {
            clock.set(now);
            changed += server.tick();
        }
        Change late = append(otherScribe.open(START));
        clock.set(END);
        assertThat(server.tick()).isEqualTo(1);

        assertThat(changed).as("sweeps that found something").isGreaterThan(1);
        assertThat(storage.log(desk, timely.ticket().id())).isEqualTo(sweptOnceAtTheEnd(timely));
        assertThat(storage.log(other, late.ticket().id())).isEqualTo(sweptOnceAtTheEnd(late));
    }

    /** Law 15. */
    @Test
    final void aSweepAsOfAnInstantDoesNotDependOnWhatTimeItIs() {
        Change opened = append(scribe.open(START));
        clock.set(START.plusSeconds(1));

        assertThat(server().tick(END)).isEqualTo(1);

        clock.set(END.plus(Duration.ofDays(1)));
        assertThat(server().tick(END)).isZero();
        assertThat(storage.log(desk, opened.ticket().id())).isEqualTo(sweptOnceAtTheEnd(opened));
    }

    private Ticketing server() {
        return Ticketing.builder().storage(storage).clock(clock).build();
    }

    private List<Recorded> sweptOnceAtTheEnd(Change opened) {
        Scribe itsScribe = opened.ticket().desk().equals(desk) ? scribe : otherScribe;
        List<Recorded> log = new ArrayList<>(opened.events());
        log.addAll(Decider.settle(opened.ticket(), END, itsScribe::policy).events());
        return log;
    }

    /** Warnings and breaches of a ticket, each with its goal and cycle. */
    private List<ClockEvent> timesUp(Change opened) {
        Ticket ticket = opened.ticket();
        return storage.log(ticket.desk(), ticket.id()).stream()
                .map(Recorded::event)
                .filter(TicketEvent.Clocked.class::isInstance)
                .map(event -> ((TicketEvent.Clocked) event).clock())
                .filter(event -> event instanceof ClockEvent.GoalWarned || event instanceof ClockEvent.GoalBreached)
                .toList();
    }
}
