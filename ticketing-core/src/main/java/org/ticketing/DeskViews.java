package org.ticketing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ticketing.classification.QueueRules;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Area;
import org.ticketing.policy.BoardColumn;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.storage.Group;
import org.ticketing.storage.Grouping;
import org.ticketing.storage.QueueQuery;
import org.ticketing.storage.Queued;
import org.ticketing.storage.Selection;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Counts;
import org.ticketing.view.Milestone;
import org.ticketing.view.Page;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Period;
import org.ticketing.view.SearchTerms;
import org.ticketing.view.Sort;
import org.ticketing.view.Standing;
import org.ticketing.view.TicketFilter;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;
import org.ticketing.workbench.Board;
import org.ticketing.workbench.Colour;
import org.ticketing.workbench.Dashboard;
import org.ticketing.workbench.MonthCalendar;
import org.ticketing.workbench.Queue;
import org.ticketing.workbench.Satisfaction;
import org.ticketing.workbench.Today;

/** Board, calendar, dashboard and queues: all of the same selection as lists, so that they agree. */
record DeskViews(Premises premises, DeskLists lists) {

    Today today() {
        return Today.at(premises.now(), premises.policy().zone());
    }

    Board board(TicketFilter filter, Sort sort, int limit, Request request) {
        Today today = today();
        return new Board(premises.policy().views().board().stream()
                .map(column -> column(column, Board.filter(filter, column, today), sort, limit, request))
                .toList());
    }

    private Board.Column column(BoardColumn column, TicketFilter filter, Sort sort, int limit, Request request) {
        Page<TicketSummary> page = lists.page(PageRequest.first(filter, sort, limit), request);
        return new Board.Column(column, lists.total(filter, page, request), page);
    }

    TicketFilter column(TicketFilter filter, String id) {
        BoardColumn column =
                premises.policy().views().column(id).orElseThrow(() -> new NotFound(new Text("column", "coluna"), id));
        return Board.filter(filter, column, today());
    }

    TicketFilter openedIn(YearMonth month, TicketFilter filter) {
        return filter.within(today().in(month, Milestone.OPENED));
    }

    TicketFilter recent(TicketFilter filter) {
        return filter.within(today().recently(Milestone.OPENED));
    }

    MonthCalendar calendar(YearMonth month, PageRequest asked, Request request) {
        PageRequest ofMonth =
                new PageRequest(openedIn(month, asked.filter()), MonthCalendar.IN_ORDER, asked.cursor(), asked.limit());
        Page<TicketSummary> page = lists.page(ofMonth, request);
        ZoneId zone = premises.policy().zone();
        List<Instant> bounds = IntStream.rangeClosed(0, month.lengthOfMonth())
                .mapToObj(day -> Period.startOf(month.atDay(1).plusDays(day), zone))
                .toList();
        Map<LocalDate, Map<Colour, Long>> days = new HashMap<>();
        premises.storage()
                .groups(
                        premises.desk(),
                        lists.selection(asked.filter(), request),
                        Grouping.over(Milestone.OPENED, bounds, Fact.TURN))
                .forEach(
                        group -> days.computeIfAbsent(month.atDay(1 + group.slot()), day -> new EnumMap<>(Colour.class))
                                .merge(colour(group), group.tickets(), Long::sum));
        return new MonthCalendar(
                month,
                zone,
                IntStream.rangeClosed(1, month.lengthOfMonth())
                        .mapToObj(month::atDay)
                        .map(day -> new MonthCalendar.Day(day, days.getOrDefault(day, Map.of())))
                        .toList(),
                page);
    }

    private static Colour colour(Group group) {
        return Key.read(Turn.class, group.values().get(Fact.TURN))
                .map(Colour::of)
                .orElseThrow();
    }

    Dashboard dashboard(TicketFilter filter, int limit, Request request) {
        Page<TicketSummary> recent = lists.page(PageRequest.first(recent(filter), Sort.NEWEST_FIRST, limit), request);
        boolean weighed = !premises.policy().classification().complexities().isEmpty();
        List<Group> groups = premises.storage()
                .groups(
                        premises.desk(),
                        lists.selection(filter, request),
                        weighed
                                ? Grouping.by(
                                        Fact.AREA, Fact.PRIORITY, Fact.PHASE, Fact.TURN, Fact.ASSIGNEE, Fact.COMPLEXITY)
                                : Grouping.by(Fact.AREA, Fact.PRIORITY, Fact.PHASE, Fact.TURN, Fact.ASSIGNEE));
        return new Dashboard(
                groups.stream().mapToLong(Group::tickets).sum(),
                counts(groups, Fact.AREA),
                counts(groups, Fact.PRIORITY),
                statuses(groups),
                counts(groups, Fact.ASSIGNEE),
                weighed ? Optional.of(counts(groups, Fact.COMPLEXITY)) : Optional.empty(),
                satisfaction(filter, request),
                today().recently(Milestone.OPENED),
                recent);
    }

    private Optional<Satisfaction> satisfaction(TicketFilter filter, Request request) {
        return premises.policy().afterCare().rating() == null || lists.isKeptFrom(request, Fact.RATING)
                ? Optional.empty()
                : Optional.of(Satisfaction.of(premises
                        .storage()
                        .groups(
                                premises.desk(),
                                lists.selection(filter, request),
                                Grouping.by(Fact.AREA, Fact.KIND, Fact.ASSIGNEE, Fact.RATING))
                        .stream()
                        .flatMap(group -> rated(group).stream())
                        .toList()));
    }

    private static Optional<Satisfaction.Rated> rated(Group group) {
        return Optional.ofNullable(group.values().get(Fact.RATING))
                .map(stars -> new Satisfaction.Rated(group.values(), Integer.parseInt(stars), group.tickets()));
    }

    private Counts counts(List<Group> groups, Fact by) {
        Map<String, Long> counts = new TreeMap<>();
        long without = 0;
        for (Group group : groups) {
            String value = group.values().get(by);
            if (value == null) {
                without += group.tickets();
            } else {
                counts.merge(value, group.tickets(), Long::sum);
            }
        }
        return new Counts(by, counts, without).withAll(premises.policy().domains());
    }

    private List<Dashboard.OfStatus> statuses(List<Group> groups) {
        Map<String, Long> counts = new HashMap<>();
        groups.forEach(group -> counts.merge(status(group), group.tickets(), Long::sum));
        return premises.policy().lifecycle().statuses().stream()
                .map(status -> new Dashboard.OfStatus(status, counts.getOrDefault(status.id(), 0L)))
                .toList();
    }

    private String status(Group group) {
        return premises.policy()
                .lifecycle()
                .status(
                        Key.read(Phase.class, group.values().get(Fact.PHASE)).orElseThrow(),
                        Key.read(Turn.class, group.values().get(Fact.TURN)).orElseThrow())
                .orElseThrow()
                .id();
    }

    Queue queue(String id, long after, int limit, Request request) {
        DeskLists.requireNone(Queue.violations(after, limit));
        SupportPolicy policy = premises.policy();
        Area area = policy.area(id).orElseThrow(() -> new NotFound(new Text("area", "área"), id));
        QueueRules rules = policy.views().queue();
        refusalOfQueues(request).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        Selection waiting = new Selection(
                Condition.all(Condition.is(Fact.AREA, area.id()), rules.waiting()), policy.domains(), SearchTerms.NONE);
        List<Standing> order = rules.order().stream()
                .map(rank -> new Standing(rank.by(), rank.values(policy.domains())))
                .toList();
        Condition visible = lists.selection(TicketFilter.all(), request).condition();
        List<Queued> queued =
                premises.storage().queue(premises.desk(), new QueueQuery(waiting, order, visible, after, limit));
        List<Ticket> tickets = queued.stream().map(Queued::ticket).toList();
        lists.noteTitles(tickets, request);
        List<TicketSummary> summaries = lists.summaries(tickets);
        return new Queue(
                area,
                premises.storage().count(premises.desk(), waiting),
                IntStream.range(0, queued.size())
                        .mapToObj(i -> new Queue.Waiting(queued.get(i).place(), summaries.get(i)))
                        .toList());
    }

    /** Why this person is told of no queue; nothing if they are. */
    Optional<Refusal> refusalOfQueues(Request request) {
        QueueRules rules = premises.policy().views().queue();
        return rules.toldToCustomers() || request.actor().side() == Side.VENDOR
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "queue-not-told",
                        rules.source(),
                        new Text(
                                "Customers are not told of the queues here: when something is due is on each ticket",
                                "Aqui as filas não são informadas aos clientes: o prazo está em cada chamado")));
    }
}
