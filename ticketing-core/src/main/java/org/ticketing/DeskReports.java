package org.ticketing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.problem.Violation;
import org.ticketing.storage.Selection;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Counts;
import org.ticketing.view.Milestone;
import org.ticketing.view.Page;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Period;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.Text;
import org.ticketing.workbench.PromiseLine;
import org.ticketing.workbench.PromiseRequest;
import org.ticketing.workbench.PromiseSum;
import org.ticketing.workbench.Report;
import org.ticketing.workbench.ReportColumn;
import org.ticketing.workbench.ReportRequest;

/** Reports and exports: each group of a report is a list of its own, so a report is as long as the list of all. */
record DeskReports(Premises premises, DeskLists lists) {

    /** So many tickets are read at once, whatever the length of a report. */
    private static final int READ_AT_ONCE = 500;

    /** A group of a report, with the tickets that are in it. */
    private record Group(Optional<String> value, long total, TicketFilter filter) {}

    Report report(ReportRequest asked, int limit, Request request) {
        List<Violation> violations = violations(asked, request);
        violations.addAll(PageRequest.violationsOfLimit(limit));
        DeskLists.requireNone(violations);
        return new Report(
                asked,
                groups(asked, request)
                        .map(group -> shown(group, asked.sort(), limit, request))
                        .toList());
    }

    /** What is kept from customers in lists is kept from them in columns, too. */
    private List<Violation> violations(ReportRequest asked, Request request) {
        List<Violation> violations = new ArrayList<>(asked.violations());
        asked.columns().stream()
                .flatMap(column -> column.fact().stream())
                .filter(fact -> lists.isKeptFrom(request, fact))
                .map(fact -> new Violation(
                        "columns",
                        "for-staff",
                        new Text("%s is told to staff alone: leave it out", "%s só se informa à equipe: retire")
                                .with(fact.key())))
                .forEach(violations::add);
        return violations;
    }

    private Report.Group shown(Group group, Sort sort, int limit, Request request) {
        Page<TicketSummary> page = lists.page(PageRequest.first(group.filter, sort, limit), request);
        return new Report.Group(group.value, group.total, page);
    }

    /** In the order of the policy, then what it does not know any more, then those without a value. */
    private Stream<Group> groups(ReportRequest asked, Request request) {
        if (asked.groupBy().isEmpty()) {
            return Stream.of(new Group(Optional.empty(), lists.count(asked.filter(), request), asked.filter()));
        }
        Fact by = asked.groupBy().get();
        Counts counts = lists.counts(asked.filter(), by, request);
        Stream<Group> valued = counts.tickets().entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> new Group(
                        Optional.of(each.getKey()),
                        each.getValue(),
                        asked.filter().and(Condition.is(by, each.getKey()))));
        Stream<Group> without = counts.without() == 0
                ? Stream.empty()
                : Stream.of(new Group(
                        Optional.empty(), counts.without(), asked.filter().and(new Condition.Absent(by))));
        return Stream.concat(valued, without);
    }

    /** Who may not see anything is told so at once, before a line is asked for. */
    Stream<Report.Line> export(ReportRequest asked, Request request) {
        DeskLists.requireNone(violations(asked, request));
        boolean titles = asked.columns().contains(ReportColumn.TITLE);
        List<Group> groups = groups(asked, request).toList();
        return Lazily.stream(Lazily.each(
                groups.iterator(),
                group -> Lazily.each(
                        pages(lists.selection(group.filter, request), asked.sort())
                                .iterator(),
                        page -> shown(page, titles, request).stream()
                                .map(ticket -> new Report.Line(group.value, ticket))
                                .iterator())));
    }

    private List<TicketSummary> shown(List<Ticket> page, boolean titles, Request request) {
        if (!titles) {
            return page.stream()
                    .map(ticket -> TicketSummary.of(ticket, premises.policy(), Map.of()))
                    .toList();
        }
        lists.noteTitles(page, request);
        return lists.summaries(page);
    }

    private Stream<List<Ticket>> pages(Selection selection, Sort sort) {
        TicketQuery first = TicketQuery.first(selection, sort, READ_AT_ONCE);
        UnaryOperator<List<Ticket>> next = page -> page.size() < READ_AT_ONCE
                ? List.of()
                : read(first.after(sort.place(page.get(page.size() - 1), selection.domains())));
        return Stream.iterate(read(first), page -> !page.isEmpty(), next);
    }

    private List<Ticket> read(TicketQuery query) {
        return premises.storage().list(premises.desk(), query);
    }

    /** Of the tickets in whose life the period lies: whatever was decided in it was decided between opening and last change. */
    List<PromiseLine> promises(PromiseRequest asked, Request request) {
        DeskLists.requireNone(asked.violations());
        ZoneId zone = premises.policy().zone();
        TicketFilter alive = asked.filter()
                .within(new Period(
                        Milestone.OPENED, Optional.empty(), Optional.of(Period.startOf(asked.beforeDay(), zone))))
                .within(new Period(
                        Milestone.CHANGED, Optional.of(Period.startOf(asked.fromDay(), zone)), Optional.empty()));
        Map<OrganisationId, Optional<String>> plans = new HashMap<>();
        PromiseSum sum = new PromiseSum(asked, zone, organisation -> plans.computeIfAbsent(organisation, this::plan));
        pages(lists.selection(alive, request), Sort.NEWEST_FIRST).forEach(page -> page.forEach(sum::add));
        return sum.lines();
    }

    private Optional<String> plan(OrganisationId organisation) {
        return premises.policy().directory() == null
                ? Optional.empty()
                : premises.organisations()
                        .organisation(premises.desk(), organisation)
                        .map(known -> known.contract().plan());
    }
}
