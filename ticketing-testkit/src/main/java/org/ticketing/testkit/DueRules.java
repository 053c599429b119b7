package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Ticket;

/** What every store must say is due. */
abstract class DueRules extends StoreUnderTest {

    @Test
    final void whatFellDueIsGivenTheLongestOverdueFirstWhateverItsDesk() {
        Ticket second = append(scribe.open(START.plusSeconds(60))).ticket();
        Ticket first = append(otherScribe.open(START)).ticket();
        Ticket third = append(scribe.open(START.plusSeconds(120))).ticket();

        assertThat(storage.due(FAR_OFF, 10)).containsExactly(due(first), due(second), due(third));
        assertThat(storage.due(FAR_OFF, 2)).containsExactly(due(first), due(second));
        assertThat(storage.due(due(second).due(), 10)).containsExactly(due(first));
        assertThat(storage.due(due(second).due().plus(1, ChronoUnit.MICROS), 10))
                .containsExactly(due(first), due(second));
    }

    @Test
    final void whatIsDueFollowsTheClocksOfTheTicket() {
        Ticket opened = append(scribe.open(START)).ticket();
        Ticket sooner =
                append(scribe.then(opened, START.plusSeconds(1), high())).ticket();
        assertThat(due(sooner).due()).isBefore(due(opened).due());
        assertThat(storage.due(FAR_OFF, 10)).containsExactly(due(sooner));

        Instant late = due(sooner).due().plusSeconds(1);
        Ticket breached = append(scribe.settle(sooner, late)).ticket();
        assertThat(storage.due(FAR_OFF, 10)).containsExactly(due(breached));

        Ticket waiting = append(scribe.then(breached, late, new Command.AwaitCustomer("Which screen?")))
                .ticket();
        assertThat(waiting.wakeUp()).isEmpty();
        assertThat(storage.due(FAR_OFF, 10)).isEmpty();
    }

    @Test
    final void whatFellDueAtTheSameInstantIsGivenByDeskAndBirth() {
        List<Ticket> here = List.of(
                append(scribe.open(START)).ticket(), append(scribe.open(START)).ticket());
        Ticket there = append(otherScribe.open(START)).ticket();

        assertThat(storage.due(FAR_OFF, 10)).containsExactly(due(there), due(here.get(0)), due(here.get(1)));
    }
}
