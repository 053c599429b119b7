package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.ticketing.storage.Change;
import org.ticketing.storage.Claim;
import org.ticketing.storage.ClaimedTicket;
import org.ticketing.storage.DueTicket;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Ticket;

/** What every store must do where several runners want to do what is due. */
abstract class ClaimRules extends StoreUnderTest {

    private static final Instant NOW = START.plus(Duration.ofDays(30));
    private static final Instant UNTIL = NOW.plusSeconds(60);

    @Test
    final void whatIsDueIsClaimedWithItsStateTheLongestOverdueFirstWhateverItsDesk() {
        Ticket second = append(scribe.open(START.plusSeconds(60))).ticket();
        Ticket first = append(otherScribe.open(START)).ticket();
        Ticket third = append(scribe.open(START.plusSeconds(120))).ticket();

        List<ClaimedTicket> claimed = storage.claim(new Claim(due(third).due(), NOW, UNTIL, 10));

        assertThat(claimed).extracting(ClaimedTicket::due).containsExactly(due(first), due(second));
        assertThat(claimed).extracting(each -> each.ticket().get()).containsExactly(first, second);
    }

    @Test
    final void whatIsClaimedIsNotGivenToOthersUntilTheClaimHasRunOut() {
        List<DueTicket> due = open(3);

        assertThat(claim(NOW, 2)).containsExactly(due.get(0), due.get(1));
        assertThat(claim(NOW, 2)).containsExactly(due.get(2));
        assertThat(claim(NOW, 2)).isEmpty();
        assertThat(claim(UNTIL.minusNanos(1_000), 2)).isEmpty();
        assertThat(claim(UNTIL, 2)).containsExactly(due.get(0), due.get(1));
        assertThat(storage.due(NOW, 10)).as("due, claimed or not").isEqualTo(due);
    }

    @Test
    final void aTicketThatWasSettledIsGivenAgainWhenItIsDueNext() {
        Ticket opened = append(scribe.open(START)).ticket();
        assertThat(claim(NOW, 10)).containsExactly(due(opened));

        Ticket settled =
                append(scribe.settle(opened, due(opened).due().plusSeconds(1))).ticket();

        assertThat(storage.claim(new Claim(due(settled).due(), NOW, UNTIL, 10))).isEmpty();
        assertThat(claim(NOW, 10)).as("though the first claim goes on").containsExactly(due(settled));
        append(scribe.settle(settled, NOW));
        assertThat(claim(NOW, 10)).isEmpty();
    }

    @Test
    final void aClaimKeepsNobodyFromChangingATicket() {
        Ticket opened = append(scribe.open(START)).ticket();
        assertThat(claim(NOW, 10)).containsExactly(due(opened));

        Ticket noted = append(scribe.then(opened, START.plusSeconds(1), new Command.Note("Meanwhile")))
                .ticket();
        assertThat(noted.time()).isEqualTo(opened.time());
        assertThat(claim(NOW, 10)).as("still claimed").isEmpty();

        Ticket sooner = append(scribe.then(noted, START.plusSeconds(2), high())).ticket();
        assertThat(claim(NOW, 10)).as("due at another instant").containsExactly(due(sooner));
    }

    /** Law 14. */
    @Test
    final void aRunnerThatComesBackAfterItsClaimRanOutDoesNothingTwice() {
        append(scribe.open(START));
        Change late = scribe.settle(claimedTicket(NOW), NOW);
        Change timely = append(scribe.settle(claimedTicket(UNTIL), UNTIL));

        assertThat(storage.append(late)).isFalse();

        assertThat(storage.ticket(desk, timely.ticket().id())).contains(timely.ticket());
        assertThat(storage.log(desk, timely.ticket().id()))
                .hasSize((int) timely.ticket().version())
                .endsWith(timely.events().get(timely.events().size() - 1));
    }

    /** Law 14. */
    @Test
    final void aRunnerThatComesBackBeforeItsSuccessorIsDoneLeavesItNothingToDo() {
        append(scribe.open(START));
        Change late = scribe.settle(claimedTicket(NOW), NOW);
        Change successors = scribe.settle(claimedTicket(UNTIL), UNTIL);
        append(late);

        assertThat(storage.append(successors)).isFalse();

        assertThat(storage.ticket(desk, late.ticket().id())).contains(late.ticket());
        assertThat(claim(UNTIL.plusSeconds(61), 10)).isEmpty();
    }

    @Test
    final void ofRunnersThatClaimAtOnceEachGetsOtherTickets() throws Exception {
        List<DueTicket> due = open(40);
        CyclicBarrier together = new CyclicBarrier(2);

        List<List<DueTicket>> claimed = inParallel(claiming(together), claiming(together));

        List<DueTicket> all = new ArrayList<>();
        claimed.forEach(all::addAll);
        // Each passes over what the other is claiming at that moment; nobody has to get all.
        all.addAll(claim(NOW, 40));
        assertThat(all).containsExactlyInAnyOrderElementsOf(due);
    }

    private Callable<List<DueTicket>> claiming(CyclicBarrier together) {
        return () -> {
            List<DueTicket> claimed = new ArrayList<>();
            together.await();
            for (int i = 0; i < 10; i++) {
                claimed.addAll(claim(NOW, 2));
            }
            return claimed;
        };
    }

    private Ticket claimedTicket(Instant now) {
        List<ClaimedTicket> claimed = storage.claim(new Claim(NOW, now, now.plusSeconds(60), 10));
        assertThat(claimed).hasSize(1);
        return claimed.get(0).ticket().get();
    }

    private List<DueTicket> claim(Instant now, int limit) {
        return storage.claim(new Claim(NOW, now, UNTIL, limit)).stream()
                .map(ClaimedTicket::due)
                .toList();
    }

    private List<DueTicket> open(int count) {
        List<DueTicket> due = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            due.add(due(append(scribe.open(START.plusSeconds(i))).ticket()));
        }
        return due;
    }
}
