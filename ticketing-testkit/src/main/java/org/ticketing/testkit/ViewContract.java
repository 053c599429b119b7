package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.ticketing.Ticketing;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.Change;
import org.ticketing.storage.Group;
import org.ticketing.storage.Grouping;
import org.ticketing.storage.QueueQuery;
import org.ticketing.storage.Queued;
import org.ticketing.storage.Selection;
import org.ticketing.storage.Storage;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Milestone;
import org.ticketing.view.Period;
import org.ticketing.view.SearchTerms;
import org.ticketing.view.Sort;
import org.ticketing.view.Standing;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.DeskId;

/**
 * What a store counts, puts in order and finds by time is what is the case in memory; and whichever way somebody looks at the
 * tickets of a desk, they see the same ones (law 22): list, count, board, calendar, dashboard, report, export and search. Shown
 * on random tickets, questions and rights.
 */
public abstract class ViewContract {

    private static final AtomicInteger DESKS = new AtomicInteger();

    /** Noon of the tenth on the desk's wall. */
    static final Instant NOW = Instant.parse("2026-11-10T15:00:00Z");

    private final Domains domains = SmallDesk.policy("small").domains();
    private final ConditionArbitraries conditions = new ConditionArbitraries(domains);

    /** A store, which may be one that other tries have written to. */
    protected abstract Storage storage();

    @Property(tries = 60)
    final void aPeriodFindsTheSameTicketsInTheStoreAsInMemory(
            @ForAll("drafts") List<TicketArbitraries.Draft> drafts,
            @ForAll("conditions") Condition condition,
            @ForAll("periods") List<Period> periods) {
        Storage storage = storage();
        DeskId desk = new DeskId("periods-" + DESKS.incrementAndGet());
        List<Ticket> expected = appended(storage, desk, drafts).stream()
                .filter(ticket -> condition.test(ticket.facts(domains)))
                .filter(ticket -> periods.stream().allMatch(period -> isIn(period, ticket)))
                .sorted(Comparator.comparing((Ticket ticket) -> ticket.id().value())
                        .reversed())
                .toList();
        Selection selection = new Selection(condition, domains, SearchTerms.NONE, periods);

        assertThat(storage.list(desk, TicketQuery.first(selection, Sort.NEWEST_FIRST, 1_000)))
                .isEqualTo(expected);
        assertThat(storage.count(desk, selection)).isEqualTo(expected.size());
    }

    /** Said in other words than the library's. */
    private static boolean isIn(Period period, Ticket ticket) {
        Instant at = at(period.milestone(), ticket);
        return at != null
                && (period.from().isEmpty() || at.compareTo(period.from().get()) >= 0)
                && (period.before().isEmpty() || at.compareTo(period.before().get()) < 0);
    }

    private static @Nullable Instant at(Milestone milestone, Ticket ticket) {
        Instant closed = ticket.progress().closedAt();
        return switch (milestone) {
            case OPENED -> ticket.opening().at();
            case CHANGED -> ticket.changedAt();
            case ENDED -> closed == null ? ticket.progress().resolvedAt() : closed;
            case DUE -> ticket.time().clocks().get(0).due();
        };
    }

    @Property(tries = 60)
    final void groupsAreCountedAsTheyAreInMemory(
            @ForAll("drafts") List<TicketArbitraries.Draft> drafts,
            @ForAll("conditions") Condition condition,
            @ForAll("facts") List<Fact> facts,
            @ForAll("milestones") Milestone milestone,
            @ForAll("bounds") List<Instant> bounds) {
        Storage storage = storage();
        DeskId desk = new DeskId("groups-" + DESKS.incrementAndGet());
        List<Ticket> selected = appended(storage, desk, drafts).stream()
                .filter(ticket -> condition.test(ticket.facts(domains)))
                .toList();
        Selection selection = new Selection(condition, domains, SearchTerms.NONE);
        Fact[] by = facts.toArray(Fact[]::new);

        assertThat(storage.groups(desk, selection, Grouping.by(by)))
                .containsExactlyInAnyOrderElementsOf(groups(selected, facts, 0));
        List<Group> inSlots = new ArrayList<>();
        for (int slot = 0; slot + 1 < bounds.size(); slot++) {
            Period within = Period.between(milestone, bounds.get(slot), bounds.get(slot + 1));
            inSlots.addAll(groups(
                    selected.stream().filter(ticket -> isIn(within, ticket)).toList(), facts, slot));
        }
        assertThat(storage.groups(desk, selection, Grouping.over(milestone, bounds, by)))
                .containsExactlyInAnyOrderElementsOf(inSlots);
    }

    private static List<Group> groups(List<Ticket> tickets, List<Fact> facts, int slot) {
        Map<Map<Fact, String>, Long> counts = new HashMap<>();
        for (Ticket ticket : tickets) {
            Map<Fact, String> values = new HashMap<>();
            facts.forEach(fact -> Optional.ofNullable(ticket.value(fact)).ifPresent(value -> values.put(fact, value)));
            counts.merge(values, 1L, Long::sum);
        }
        return counts.entrySet().stream()
                .map(each -> new Group(each.getKey(), slot, each.getValue()))
                .toList();
    }

    @Property(tries = 60)
    final void aQueueHasItsPlacesAsInMemory(
            @ForAll("drafts") List<TicketArbitraries.Draft> drafts,
            @ForAll("conditions") Condition waiting,
            @ForAll("conditions") Condition visible,
            @ForAll("order") List<Standing> order) {
        Storage storage = storage();
        DeskId desk = new DeskId("queues-" + DESKS.incrementAndGet());
        List<Ticket> all = appended(storage, desk, drafts).stream()
                .filter(ticket -> waiting.test(ticket.facts(domains)))
                .sorted(Comparator.comparing((Ticket ticket) -> ranks(ticket, order))
                        .thenComparing(ticket -> ticket.id().value()))
                .toList();
        List<Queued> expected = new ArrayList<>();
        for (Ticket ticket : all) {
            if (visible.test(ticket.facts(domains))) {
                expected.add(new Queued(1L + all.indexOf(ticket), ticket));
            }
        }
        Selection selection = new Selection(waiting, domains, SearchTerms.NONE);

        assertThat(storage.queue(desk, new QueueQuery(selection, order, visible, 0, 1_000)))
                .isEqualTo(expected);
        assertThat(storage.queue(desk, new QueueQuery(selection, order, visible, 2, 3)))
                .isEqualTo(expected.stream()
                        .filter(queued -> queued.place() > 2)
                        .limit(3)
                        .toList());
    }

    /** Digits that sort as the ranks do. */
    private static String ranks(Ticket ticket, List<Standing> order) {
        return order.stream()
                .map(standing -> {
                    String value = ticket.value(standing.by());
                    int rank = value == null ? -1 : standing.values().indexOf(value);
                    return "%03d".formatted(rank < 0 ? 999 : rank);
                })
                .collect(Collectors.joining());
    }

    /** Law 22, with any rights, through every view. */
    @Property(tries = 60)
    final void whicheverWaySomebodyLooksTheySeeTheSameTickets(
            @ForAll("drafts") List<TicketArbitraries.Draft> drafts,
            @ForAll("rights") RightsArbitraries.Rights rights,
            @ForAll("viewers") Actor viewer) {
        Storage storage = storage();
        SupportPolicy policy = rights.of(SmallDesk.policy("views-" + DESKS.incrementAndGet()));
        List<Ticket> visible = appended(storage, policy.desk(), drafts).stream()
                .filter(ticket -> isVisible(ticket.facts(policy.domains()), viewer, policy))
                .sorted(Comparator.comparing(ticket -> ticket.id().value()))
                .toList();

        new Onlooker(Ticketing.builder()
                        .storage(storage)
                        .desk(policy)
                        .clock(() -> NOW)
                        .build()
                        .desk(policy.desk().value())
                        .as(viewer))
                .requireTheSameInEveryView(visible);
    }

    private static boolean isVisible(Facts ticket, Actor viewer, SupportPolicy rules) {
        return rules.access().ruling(viewer, Action.SEE, ticket).allowed()
                && rules.channels()
                        .require(rules.channels().main())
                        .ruling(Action.SEE, viewer, ticket)
                        .allowed();
    }

    private static List<Ticket> appended(Storage storage, DeskId desk, List<TicketArbitraries.Draft> drafts) {
        List<Ticket> tickets = new ArrayList<>();
        for (TicketArbitraries.Draft draft : drafts) {
            Change change = draft.at(desk, tickets.size());
            assertThat(storage.append(change)).as("appended").isTrue();
            tickets.add(change.ticket());
        }
        return tickets;
    }

    @Provide
    Arbitrary<List<TicketArbitraries.Draft>> drafts() {
        return new TicketArbitraries(conditions).drafts(25);
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return Arbitraries.oneOf(Arbitraries.just(Condition.always()), conditions.conditions());
    }

    @Provide
    Arbitrary<RightsArbitraries.Rights> rights() {
        return RightsArbitraries.rights();
    }

    @Provide
    Arbitrary<Actor> viewers() {
        return RightsArbitraries.viewers();
    }

    @Provide
    Arbitrary<Milestone> milestones() {
        return Arbitraries.of(Milestone.class);
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return Arbitraries.of(Fact.class)
                .filter(Fact::isCounted)
                .set()
                .ofMaxSize(3)
                .map(List::copyOf);
    }

    @Provide
    Arbitrary<List<Instant>> bounds() {
        return TicketArbitraries.milestones()
                .set()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(set -> set.stream().sorted().toList());
    }

    @Provide
    Arbitrary<List<Period>> periods() {
        Arbitrary<Optional<Instant>> ends = TicketArbitraries.milestones().optional(0.7);
        return Combinators.combine(milestones(), ends, ends)
                .as(Period::new)
                .list()
                .ofMaxSize(2);
    }

    @Provide
    Arbitrary<List<Standing>> order() {
        return Arbitraries.of(Fact.class)
                .filter(Fact::isCounted)
                .flatMap(fact -> Arbitraries.of(conditions.values(fact))
                        .set()
                        .ofMaxSize(3)
                        .map(values -> new Standing(fact, List.copyOf(values))))
                .list()
                .ofMaxSize(3);
    }
}
