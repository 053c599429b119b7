package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.access.Grant;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Facts;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.Change;
import org.ticketing.storage.Selection;
import org.ticketing.storage.Storage;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.SearchTerms;
import org.ticketing.view.Sort;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

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

    /** Law 22, with any rights: what somebody sees is one set of tickets, whichever way they look. */
    @Property(tries = 60)
    final void whoeverLooksListCountSearchAndReadingAgree(
            @ForAll("drafts") List<TicketArbitraries.Draft> drafts,
            @ForAll("rights") RightsArbitraries.Rights rights,
            @ForAll("viewers") Actor viewer) {
        Viewing viewing = viewing(drafts);
        Reader reader = new Reader(viewing.as(viewer, rights::of));

        assertThat(reader.sees()).isEqualTo(viewing.visibleTo(viewer, rights.of(viewing.policy())));
        reader.requireAgreement(viewing.tickets().stream().map(Ticket::id).toList());
    }

    /** Law 22: visibility is monotone in rights. */
    @Property(tries = 60)
    final void whoIsGrantedMoreSeesNoTicketLess(
            @ForAll("drafts") List<TicketArbitraries.Draft> drafts,
            @ForAll("rights") RightsArbitraries.Rights rights,
            @ForAll("grants") Grant more,
            @ForAll("viewers") Actor viewer) {
        Viewing viewing = viewing(drafts);

        List<TicketId> before = new Reader(viewing.as(viewer, rights::of)).sees();
        List<TicketId> after = new Reader(viewing.as(viewer, policy -> rights.andMore(more, policy))).sees();

        assertThat(after).containsAll(before);
        assertThat(after).isEqualTo(viewing.visibleTo(viewer, rights.andMore(more, viewing.policy())));
    }

    private Viewing viewing(List<TicketArbitraries.Draft> drafts) {
        Storage storage = storage();
        SupportPolicy policy = SmallDesk.policy("viewers-" + DESKS.incrementAndGet());
        List<Ticket> tickets = new ArrayList<>();
        for (TicketArbitraries.Draft draft : drafts) {
            Change change = draft.at(policy.desk(), tickets.size());
            assertThat(storage.append(change)).as("appended").isTrue();
            tickets.add(change.ticket());
        }
        return new Viewing(storage, policy, tickets);
    }

    /** A desk with some tickets, at which people have one right or another. */
    private record Viewing(Storage storage, SupportPolicy policy, List<Ticket> tickets) {

        /** As the rules say of each ticket, the newest first. */
        List<TicketId> visibleTo(Actor viewer, SupportPolicy rules) {
            return tickets.stream()
                    .filter(ticket -> isVisible(ticket.facts(rules.domains()), viewer, rules))
                    .map(Ticket::id)
                    .sorted(Comparator.comparing(TicketId::value).reversed())
                    .toList();
        }

        private static boolean isVisible(Facts ticket, Actor viewer, SupportPolicy rules) {
            return rules.access().ruling(viewer, Action.SEE, ticket).allowed()
                    && rules.channels()
                            .require(rules.channels().main())
                            .ruling(Action.SEE, viewer, ticket)
                            .allowed();
        }

        Session as(Actor viewer, UnaryOperator<SupportPolicy> rights) {
            return Ticketing.builder()
                    .storage(storage)
                    .desk(rights.apply(policy))
                    .build()
                    .desk(policy.desk().value())
                    .as(viewer);
        }
    }

    @Provide
    Arbitrary<RightsArbitraries.Rights> rights() {
        return RightsArbitraries.rights();
    }

    @Provide
    Arbitrary<Grant> grants() {
        return RightsArbitraries.grants();
    }

    @Provide
    Arbitrary<Actor> viewers() {
        return RightsArbitraries.viewers();
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
