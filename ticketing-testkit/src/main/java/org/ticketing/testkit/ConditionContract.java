package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.storage.Change;
import org.ticketing.storage.Selection;
import org.ticketing.storage.Storage;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.SearchTerms;
import org.ticketing.view.Sort;
import org.ticketing.vocabulary.DeskId;

/**
 * What a store finds by a condition is what the condition says in memory: there is one rule of who sees what, whoever
 * interprets it. Shown on random tickets and conditions.
 */
public abstract class ConditionContract {

    private static final AtomicInteger DESKS = new AtomicInteger();

    private final Domains domains = SmallDesk.policy("small").domains();
    private final ConditionArbitraries conditions = new ConditionArbitraries(domains);

    /** A store, which may be one that other tries have written to. */
    protected abstract Storage storage();

    @Property(tries = 100)
    final void aConditionFindsTheSameTicketsInTheStoreAsInMemory(
            @ForAll("drafts") List<TicketArbitraries.Draft> drafts, @ForAll("conditions") List<Condition> asked) {
        Storage storage = storage();
        DeskId desk = new DeskId("desk-" + DESKS.incrementAndGet());
        List<Ticket> tickets = new ArrayList<>();
        for (TicketArbitraries.Draft draft : drafts) {
            Change change = draft.at(desk, tickets.size());
            assertThat(storage.append(change)).as("appended").isTrue();
            tickets.add(change.ticket());
        }
        tickets.sort(
                Comparator.comparing((Ticket ticket) -> ticket.id().value()).reversed());

        for (Condition condition : asked) {
            List<Ticket> expected = tickets.stream()
                    .filter(ticket -> condition.test(ticket.facts(domains)))
                    .toList();
            Selection selection = new Selection(condition, domains, SearchTerms.NONE);
            assertThat(storage.list(desk, TicketQuery.first(selection, Sort.NEWEST_FIRST, 1_000)))
                    .as("%s", condition)
                    .isEqualTo(expected);
            assertThat(storage.count(desk, selection)).as("%s", condition).isEqualTo(expected.size());
        }
    }

    @Provide
    Arbitrary<List<TicketArbitraries.Draft>> drafts() {
        return new TicketArbitraries(conditions).drafts(25);
    }

    @Provide
    Arbitrary<List<Condition>> conditions() {
        return conditions.conditions().list().ofMinSize(5).ofMaxSize(15);
    }
}
