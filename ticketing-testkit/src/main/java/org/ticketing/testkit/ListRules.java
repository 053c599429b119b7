package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.storage.Change;
import org.ticketing.storage.Selection;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Counts;
import org.ticketing.view.SearchTerms;
import org.ticketing.view.Sort;
import org.ticketing.vocabulary.TicketId;

/** What every store must list. */
abstract class ListRules extends StoreUnderTest {

    @Test
    final void aListShowsTheTicketsOfADeskTheNewestFirst() {
        List<Ticket> opened = new ArrayList<>();
        for (int second : new int[] {3, 1, 4, 2, 5}) {
            opened.add(append(scribe.open(START.plusSeconds(second))).ticket());
        }
        append(otherScribe.open(START));

        assertThat(all(desk))
                .containsExactly(opened.get(4), opened.get(2), opened.get(0), opened.get(3), opened.get(1));
    }

    @Test
    final void idsOfOneMillisecondSortAsInJava() {
        List<TicketId> ids = new ArrayList<>();
        for (long low : new long[] {0, 1, 0x7f, 0x80, 0xff, 1L << 31, 1L << 32, 1L << 47, 1L << 61, (1L << 62) - 1}) {
            TicketId id = new TicketId(Scribe.uuid(START, low));
            ids.add(append(scribe.open(id, START, "A title", "A description"))
                    .ticket()
                    .id());
        }

        assertThat(all(desk)).extracting(Ticket::id).isEqualTo(ids.reversed());
    }

    @Test
    final void whatIsDueNextComesFirstAndWhatIsNotDueLastInBothDirections() {
        Change early = append(scribe.open(START));
        Change late = append(scribe.open(START.plusSeconds(60)));
        Change urgent = append(scribe.open(START.plusSeconds(120)));
        urgent = append(scribe.then(urgent.ticket(), START.plusSeconds(180), high()));
        Change closed = append(scribe.open(START.plusSeconds(240)));
        closed = append(scribe.then(closed.ticket(), START.plusSeconds(300), new Command.Resolve("Done")));

        assertThat(list(new Sort(Sort.By.DUE, false)))
                .containsExactly(urgent.ticket(), early.ticket(), late.ticket(), closed.ticket());
        assertThat(list(new Sort(Sort.By.DUE, true)))
                .containsExactly(late.ticket(), early.ticket(), urgent.ticket(), closed.ticket());
    }

    @Test
    final void prioritiesSortByTheScaleAndThoseThatItDoesNotKnowLast() {
        Ticket normal = append(scribe.open(START)).ticket();
        Ticket high = appendAll(scribe.open(START), high());
        Ticket low = appendAll(scribe.open(START), new Command.Classify(null, "low", null));
        Domains noHigh = new Domains(Map.of(Fact.PRIORITY, List.of("low", "normal")));

        assertThat(list(new Sort(Sort.By.PRIORITY, true))).containsExactly(high, normal, low);
        assertThat(list(new Sort(Sort.By.PRIORITY, false))).containsExactly(low, normal, high);
        Selection selection = new Selection(Condition.always(), noHigh, SearchTerms.NONE);
        assertThat(storage.list(desk, TicketQuery.first(selection, new Sort(Sort.By.PRIORITY, true), 10)))
                .containsExactly(normal, low, high);
    }

    @Test
    final void whatChangedLastComesFirst() {
        Change first = append(scribe.open(START));
        Ticket second = append(scribe.open(START.plusSeconds(1))).ticket();
        Ticket changed = append(scribe.then(first.ticket(), START.plusSeconds(2), new Command.Note("Odd")))
                .ticket();

        assertThat(list(new Sort(Sort.By.CHANGED, true))).containsExactly(changed, second);
        assertThat(list(new Sort(Sort.By.CHANGED, false))).containsExactly(second, changed);
    }

    @Test
    final void countsTellTheSelectedTicketsOfOneDeskByAFact() {
        append(scribe.open(START));
        appendAll(scribe.open(START), high());
        appendAll(scribe.open(START), high(), new Command.Assign("bia"));
        append(otherScribe.open(START));
        Selection open =
                new Selection(Condition.anyOf(Fact.PHASE, "new", "in-progress"), policy.domains(), SearchTerms.NONE);

        assertThat(storage.count(desk, open)).isEqualTo(3);
        assertThat(storage.counts(desk, open, Fact.PRIORITY))
                .isEqualTo(new Counts(Fact.PRIORITY, Map.of("normal", 1L, "high", 2L), 0));
        assertThat(storage.counts(desk, open, Fact.ASSIGNEE))
                .isEqualTo(new Counts(Fact.ASSIGNEE, Map.of("bia", 1L), 2));
    }

    private List<Ticket> list(Sort sort) {
        Selection selection = new Selection(Condition.always(), policy.domains(), SearchTerms.NONE);
        return storage.list(desk, TicketQuery.first(selection, sort, 10));
    }

    private Ticket appendAll(Change opened, Command... commands) {
        Ticket ticket = append(opened).ticket();
        for (Command command : commands) {
            ticket = append(scribe.then(ticket, START.plusSeconds(1), command)).ticket();
        }
        return ticket;
    }
}
