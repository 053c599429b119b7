package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Grant;
import org.ticketing.access.Role;
import org.ticketing.condition.ActorFact;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Actor;
import org.ticketing.sla.Clock;
import org.ticketing.storage.Change;
import org.ticketing.storage.Selection;
import org.ticketing.storage.Storage;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Counts;
import org.ticketing.view.SearchTerms;
import org.ticketing.view.Sort;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/**
 * What a store lists is what is selected, sorted, whichever pages it is read in; what it counts is what it lists; what it
 * searches for is what people may read; who is granted more sees no less. Shown on random tickets, texts, queries and grants.
 */
public abstract class ListContract {

    private static final AtomicInteger DESKS = new AtomicInteger();
    private static final Source TEST = Source.assumed("a desk for tests");
    private static final List<Role> ROLES = Stream.of("first", "second", "third")
            .map(id -> new Role(id, Side.VENDOR, Text.same(id), TEST))
            .toList();

    private final Domains domains = SmallDesk.policy("small").domains();
    private final ConditionArbitraries conditions = new ConditionArbitraries(domains);

    /** A store, which may be one that other tries have written to. */
    protected abstract Storage storage();

    /** What is asked of a list. */
    record Asked(Condition condition, SearchTerms terms, Sort sort, int limit) {

        private Selection selection(Domains domains) {
            return new Selection(condition, domains, terms);
        }
    }

    @Property(tries = 60)
    final void aListIsTheSameInEveryPartitionAndAsLongAsItsCount(
            @ForAll("drafts") List<TicketArbitraries.Draft> drafts, @ForAll("queries") List<Asked> queries) {
        Storage storage = storage();
        DeskId desk = new DeskId("lists-" + DESKS.incrementAndGet());
        Map<TicketId, TicketArbitraries.Draft> tickets = appended(storage, desk, drafts);

        for (Asked asked : queries) {
            List<Ticket> expected = tickets.entrySet().stream()
                    .filter(entry ->
                            Texts.match(asked.terms, entry.getValue().written().readable()))
                    .map(entry -> storage.ticket(desk, entry.getKey()).orElseThrow())
                    .filter(ticket -> asked.condition.test(ticket.facts(domains)))
                    .sorted(order(asked.sort))
                    .toList();
            Selection selection = asked.selection(domains);
            assertThat(read(storage, desk, asked, expected.size()))
                    .as("%s, read forward", asked)
                    .isEqualTo(expected);
            assertThat(readBackward(storage, desk, asked, expected.size()))
                    .as("%s, read backward", asked)
                    .isEqualTo(expected);
            assertThat(storage.count(desk, selection)).as("%s, counted", asked).isEqualTo(expected.size());
            for (Fact by : List.of(Fact.PHASE, Fact.PRIORITY, Fact.ASSIGNEE)) {
                assertThat(storage.counts(desk, selection, by))
                        .as("%s, counted by %s", asked, by)
                        .isEqualTo(counted(expected, by));
            }
        }
    }

    @Property(tries = 40)
    final void whoStaysInPlaceIsReadOnceWhateverHappensToOthers(
            @ForAll("drafts") List<TicketArbitraries.Draft> drafts,
            @ForAll("drafts") List<TicketArbitraries.Draft> later,
            @ForAll("queries") List<Asked> queries) {
        Storage storage = storage();
        DeskId desk = new DeskId("moving-" + DESKS.incrementAndGet());
        List<TicketId> ids = List.copyOf(appended(storage, desk, drafts).keySet());
        Asked asked = queries.get(0);
        Sort sort = asked.sort;
        Set<TicketId> moved = new HashSet<>();
        List<TicketId> read = new ArrayList<>();

        TicketQuery query =
                TicketQuery.first(new Selection(Condition.always(), domains, SearchTerms.NONE), sort, asked.limit);
        List<Ticket> page = storage.list(desk, query);
        for (int i = 0; !page.isEmpty(); i++) {
            page.forEach(ticket -> read.add(ticket.id()));
            Ticket last = page.get(page.size() - 1);
            if (i < later.size()) {
                // One more is opened, and one changes, perhaps the one at which the page ended.
                storage.append(later.get(i).at(desk, drafts.size() + i));
                TicketId changing = ids.get(i * 7 % ids.size());
                moved.add(changing);
                storage.append(later.get(i).in(storage.ticket(desk, changing).orElseThrow(), ids.indexOf(changing)));
            }
            page = storage.list(desk, query.after(sort.place(last, domains)));
        }

        assertThat(ids)
                .filteredOn(id -> !moved.contains(id))
                .allSatisfy(id -> assertThat(Collections.frequency(read, id)).isEqualTo(1));
        assertThat(read).isNotEmpty();
    }

    @Property(tries = 40)
    final void whoIsGrantedMoreSeesNoLess(
            @ForAll("drafts") List<TicketArbitraries.Draft> drafts,
            @ForAll("grants") List<Grant> grants,
            @ForAll("roles") Set<String> few,
            @ForAll("roles") Set<String> others) {
        Storage storage = storage();
        DeskId desk = new DeskId("rights-" + DESKS.incrementAndGet());
        Set<TicketId> all = appended(storage, desk, drafts).keySet();
        Set<String> many = new HashSet<>(few);
        many.addAll(others);
        AccessRules access = new AccessRules(ROLES, grants);

        Set<TicketId> seenByFew = seen(storage, desk, access, few);
        Set<TicketId> seenByMany = seen(storage, desk, access, many);
        AccessRules more = new AccessRules(
                ROLES,
                Stream.concat(grants.stream(), Stream.of(grant("first", Condition.always())))
                        .toList());

        assertThat(seenByMany).containsAll(seenByFew);
        assertThat(seen(storage, desk, more, many)).containsAll(seenByMany);
        assertThat(seen(storage, desk, more, Set.of("first"))).isEqualTo(all);
        assertThat(seen(storage, desk, access, Set.of())).isEmpty();
    }

    private Set<TicketId> seen(Storage storage, DeskId desk, AccessRules access, Set<String> roles) {
        Actor actor = Actor.staff("ana", roles.toArray(String[]::new));
        Selection selection = new Selection(access.reach(actor, Action.SEE), domains, SearchTerms.NONE);
        List<Ticket> seen = storage.list(desk, TicketQuery.first(selection, Sort.NEWEST_FIRST, 1_000));
        assertThat(storage.count(desk, selection)).isEqualTo(seen.size());
        assertThat(seen)
                .allMatch(ticket ->
                        access.ruling(actor, Action.SEE, ticket.facts(domains)).allowed());
        return seen.stream().map(Ticket::id).collect(Collectors.toSet());
    }

    private static Grant grant(String role, Condition when) {
        return new Grant(role, Set.of(Action.SEE), when, TEST);
    }

    private static Map<TicketId, TicketArbitraries.Draft> appended(
            Storage storage, DeskId desk, List<TicketArbitraries.Draft> drafts) {
        Map<TicketId, TicketArbitraries.Draft> tickets = new HashMap<>();
        for (TicketArbitraries.Draft draft : drafts) {
            Change change = draft.at(desk, tickets.size());
            assertThat(storage.append(change)).as("appended").isTrue();
            tickets.put(change.ticket().id(), draft);
        }
        return tickets;
    }

    private List<Ticket> read(Storage storage, DeskId desk, Asked asked, int length) {
        List<Ticket> all = new ArrayList<>();
        TicketQuery first = TicketQuery.first(asked.selection(domains), asked.sort, asked.limit);
        List<Ticket> page = storage.list(desk, first);
        while (!page.isEmpty()) {
            all.addAll(page);
            assertThat(page).as("a page that is not the last").hasSize(Math.min(asked.limit, page.size()));
            assertThat(all).as("no more than there are").hasSizeLessThanOrEqualTo(length);
            page = storage.list(desk, first.after(asked.sort.place(page.get(page.size() - 1), domains)));
        }
        return all;
    }

    private List<Ticket> readBackward(Storage storage, DeskId desk, Asked asked, int length) {
        List<Ticket> all = new ArrayList<>();
        TicketQuery last = new TicketQuery(asked.selection(domains), asked.sort, Optional.empty(), true, asked.limit);
        List<Ticket> page = storage.list(desk, last);
        while (!page.isEmpty()) {
            all.addAll(0, page);
            assertThat(all).as("no more than there are").hasSizeLessThanOrEqualTo(length);
            page = storage.list(desk, last.before(asked.sort.place(page.get(0), domains)));
        }
        return all;
    }

    /** Said in other words than the library's. */
    private Comparator<Ticket> order(Sort sort) {
        Comparator<Ticket> byBirth = Comparator.comparing(ticket -> ticket.id().value());
        Comparator<Ticket> forward = switch (sort.by()) {
            case OPENED -> byBirth;
            case CHANGED -> Comparator.comparing(Ticket::changedAt).thenComparing(byBirth);
            case DUE -> Comparator.comparing(ListContract::due).thenComparing(byBirth);
            case PRIORITY -> Comparator.comparingInt(this::rank).thenComparing(byBirth);
        };
        Comparator<Ticket> directed = sort.descending() ? forward.reversed() : forward;
        return switch (sort.by()) {
            case OPENED, CHANGED -> directed;
            case DUE ->
                Comparator.<Ticket, Boolean>comparing(ticket -> due(ticket).isEmpty())
                        .thenComparing(directed);
            case PRIORITY ->
                Comparator.<Ticket, Boolean>comparing(ticket -> rank(ticket) < 0)
                        .thenComparing(directed);
        };
    }

    private static String due(Ticket ticket) {
        return ticket.time().clocks().stream()
                .map(Clock::due)
                .map(due -> due == null ? "" : "%019d%09d".formatted(due.getEpochSecond(), due.getNano()))
                .findFirst()
                .orElse("");
    }

    private int rank(Ticket ticket) {
        return domains.of(Fact.PRIORITY).orElseThrow().indexOf(ticket.triage().priority());
    }

    private static Counts counted(List<Ticket> tickets, Fact by) {
        Map<String, Long> counts = new HashMap<>();
        long without = 0;
        for (Ticket ticket : tickets) {
            String value = ticket.value(by);
            if (value == null) {
                without++;
            } else {
                counts.merge(value, 1L, Long::sum);
            }
        }
        return new Counts(by, counts, without);
    }

    @Provide
    Arbitrary<List<TicketArbitraries.Draft>> drafts() {
        return new TicketArbitraries(conditions).drafts(20);
    }

    @Provide
    Arbitrary<List<Grant>> grants() {
        // Who asks in a grant that somebody has not a role, takes away on purpose.
        Arbitrary<Condition> ofTickets =
                conditions.conditions().filter(condition -> !condition.facts().contains(Fact.ROLES));
        Arbitrary<Condition> when = Arbitraries.oneOf(
                ofTickets,
                Arbitraries.of(
                        Condition.sameAsActor(Fact.ASSIGNEE, ActorFact.ID),
                        Condition.sameAsActor(Fact.ORGANISATION, ActorFact.ORGANISATION)));
        return Combinators.combine(roleIds(), when)
                .as(ListContract::grant)
                .list()
                .ofMaxSize(5)
                .map(List::copyOf);
    }

    @Provide
    Arbitrary<Set<String>> roles() {
        return roleIds().set().ofMaxSize(3);
    }

    private static Arbitrary<String> roleIds() {
        return Arbitraries.of(ROLES).map(Role::id);
    }

    @Provide
    Arbitrary<List<Asked>> queries() {
        Arbitrary<Condition> selecting = Arbitraries.oneOf(
                Arbitraries.just(Condition.always()),
                conditions.conditions(),
                Arbitraries.just(Condition.anyOf(Fact.PHASE, "new", "in-progress")));
        Arbitrary<Sort> sorts = Combinators.combine(Arbitraries.of(Sort.By.class), Arbitraries.of(true, false))
                .as(Sort::new);
        return Combinators.combine(
                        selecting, Texts.terms(), sorts, Arbitraries.integers().between(1, 7))
                .as(Asked::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(8);
    }
}
