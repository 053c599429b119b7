package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ticketing.Session;
import org.ticketing.WorkbenchSession;
import org.ticketing.condition.Fact;
import org.ticketing.problem.Refused;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Counts;
import org.ticketing.view.Milestone;
import org.ticketing.view.Page;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Period;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.workbench.Board;
import org.ticketing.workbench.Colour;
import org.ticketing.workbench.Dashboard;
import org.ticketing.workbench.MenuEntry;
import org.ticketing.workbench.MonthCalendar;
import org.ticketing.workbench.Report;
import org.ticketing.workbench.ReportColumn;
import org.ticketing.workbench.ReportRequest;

/** A person who looks at all tickets in every way that there is, at noon of 2026-11-10 in São Paulo. */
record Onlooker(Session session) {

    private static final Instant TODAY = Instant.parse("2026-11-10T03:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-11-11T03:00:00Z");
    private static final Instant THIRTY_DAYS_AGO = Instant.parse("2026-10-12T03:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-01T03:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T03:00:00Z");

    /** Few, so that lists go on. */
    private static final int LIMIT = 3;

    /** Whoever may see these, by age, sees them in every view, and nothing else. */
    void requireTheSameInEveryView(List<Ticket> visible) {
        boolean shown = !(catchThrowable(() -> session.count(TicketFilter.all())) instanceof Refused);
        if (!shown) {
            assertThat(visible).isEmpty();
            requireNothing();
            return;
        }
        assertThat(session.count(TicketFilter.all())).isEqualTo(visible.size());
        assertThat(listed(TicketFilter.all(), Sort.NEWEST_FIRST)).containsExactlyElementsOf(ids(visible.reversed()));
        requireBoard(visible);
        requireCalendar(visible);
        requireDashboard(visible);
        requireReports(visible);
        requireMenu(visible);
    }

    private WorkbenchSession workbench() {
        return session.workbench();
    }

    /** Whom the channel shows no list, it shows no other view. */
    private void requireNothing() {
        PageRequest page = PageRequest.first(TicketFilter.all(), MonthCalendar.IN_ORDER, LIMIT);
        ReportRequest report = ReportRequest.of(TicketFilter.all());
        List.<Runnable>of(
                        () -> workbench().board(TicketFilter.all(), Sort.NEWEST_FIRST, LIMIT),
                        () -> workbench().calendar(YearMonth.of(2026, 11), page),
                        () -> workbench().dashboard(TicketFilter.all(), LIMIT),
                        () -> workbench().report(report, LIMIT),
                        () -> workbench().export(report))
                .forEach(view -> assertThat(catchThrowable(view::run)).isInstanceOf(Refused.class));
        assertThat(entry(MenuEntry.Entry.TICKETS).refusal()).isPresent();
    }

    private void requireBoard(List<Ticket> visible) {
        Map<String, Predicate<Ticket>> columns = Map.of(
                "backlog", ticket -> ticket.phase() == Phase.NEW,
                "in-progress", ticket -> ticket.phase() == Phase.IN_PROGRESS,
                "done-today", ticket -> endedIn(ticket, TODAY, TOMORROW));
        Board board = workbench().board(TicketFilter.all(), Sort.NEWEST_FIRST, LIMIT);
        assertThat(board.columns()).hasSize(columns.size());
        for (Board.Column column : board.columns()) {
            String id = column.column().id();
            List<TicketId> expected = ids(visible.reversed().stream()
                    .filter(Objects.requireNonNull(columns.get(id)))
                    .toList());
            assertThat(column.total()).as(id).isEqualTo(expected.size());
            assertThat(rest(column.tickets(), workbench().column(TicketFilter.all(), id), Sort.NEWEST_FIRST))
                    .as(id)
                    .isEqualTo(expected);
        }
    }

    private static boolean endedIn(Ticket ticket, Instant from, Instant before) {
        return ticket.progress()
                .endedAt()
                .filter(at -> !at.isBefore(from) && at.isBefore(before))
                .isPresent();
    }

    private static boolean openedIn(Ticket ticket, Instant from, Instant before) {
        Instant at = ticket.opening().at();
        return !at.isBefore(from) && at.isBefore(before);
    }

    private void requireCalendar(List<Ticket> visible) {
        List<Ticket> opened = visible.stream()
                .filter(ticket -> openedIn(ticket, NOVEMBER, DECEMBER))
                .toList();
        PageRequest first = PageRequest.first(TicketFilter.all(), MonthCalendar.IN_ORDER, LIMIT);
        YearMonth november = YearMonth.of(2026, 11);
        MonthCalendar page = workbench().calendar(november, first);
        MonthCalendar calendar = page;
        List<TicketId> read = new ArrayList<>(ids(page.tickets()));
        while (page.tickets().next().isPresent()) {
            page = workbench()
                    .calendar(november, first.from(page.tickets().next().get()));
            read.addAll(ids(page.tickets()));
        }
        assertThat(read).isEqualTo(ids(opened));
        assertThat(calendar.total()).isEqualTo(opened.size());
        assertThat(calendar.days()).hasSize(30);
        for (MonthCalendar.Day day : calendar.days()) {
            Instant from = NOVEMBER.plusSeconds(86_400L * (day.date().getDayOfMonth() - 1));
            Map<Colour, Long> expected = opened.stream()
                    .filter(ticket -> openedIn(ticket, from, from.plusSeconds(86_400)))
                    .collect(Collectors.groupingBy(Onlooker::colour, Collectors.counting()));
            assertThat(day.colours()).as("%s", day.date()).isEqualTo(expected);
        }
        assertThat(calendar.tickets().items())
                .allSatisfy(summary -> assertThat(calendar.day(summary)).isBetween(date(1), date(30)));
    }

    private static LocalDate date(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private static Colour colour(Ticket ticket) {
        return switch (ticket.turn()) {
            case NOBODY -> Colour.GREY;
            case CUSTOMER -> Colour.RED;
            case VENDOR, THIRD_PARTY -> Colour.BLUE;
        };
    }

    private void requireDashboard(List<Ticket> visible) {
        Dashboard dashboard = workbench().dashboard(TicketFilter.all(), LIMIT);
        assertThat(dashboard.total()).isEqualTo(visible.size());
        for (Counts counts : List.of(dashboard.areas(), dashboard.priorities(), dashboard.assignees())) {
            assertThat(counts).isEqualTo(session.counts(TicketFilter.all(), counts.by()));
            assertThat(counts.total()).isEqualTo(visible.size());
        }
        dashboard
                .complexities()
                .ifPresent(counts -> assertThat(counts).isEqualTo(session.counts(TicketFilter.all(), Fact.COMPLEXITY)));
        assertThat(dashboard.statuses().stream()
                        .mapToLong(Dashboard.OfStatus::tickets)
                        .sum())
                .isEqualTo(visible.size());
        List<Ticket> recent = visible.reversed().stream()
                .filter(ticket -> openedIn(ticket, THIRTY_DAYS_AGO, TOMORROW))
                .toList();
        assertThat(rest(dashboard.recent(), workbench().recent(TicketFilter.all()), Sort.NEWEST_FIRST))
                .isEqualTo(ids(recent));
        assertThat(session.count(
                        TicketFilter.all().within(Period.between(Milestone.OPENED, THIRTY_DAYS_AGO, TOMORROW))))
                .isEqualTo(recent.size());
    }

    private void requireReports(List<Ticket> visible) {
        Sort sort = new Sort(Sort.By.CHANGED, false);
        List<TicketId> listed = listed(TicketFilter.all(), sort);
        for (Optional<Fact> by :
                List.of(Optional.<Fact>empty(), Optional.of(Fact.PRIORITY), Optional.of(Fact.ASSIGNEE))) {
            for (List<ReportColumn> columns : List.of(ReportColumn.USUAL, List.of(ReportColumn.CODE))) {
                ReportRequest asked = new ReportRequest(TicketFilter.all(), sort, columns, by);
                List<Report.Line> lines = workbench().export(asked).toList();
                Report report = workbench().report(asked, LIMIT);
                if (by.isEmpty()) {
                    assertThat(lines)
                            .extracting(line -> line.ticket().ticket().id())
                            .isEqualTo(listed);
                }
                assertThat(lines)
                        .extracting(line -> line.ticket().ticket().id())
                        .containsExactlyInAnyOrderElementsOf(ids(visible));
                assertThat(lines)
                        .allSatisfy(line -> assertThat(line.group())
                                .isEqualTo(by.map(fact -> line.ticket().ticket().value(fact))));
                requireGroups(report, lines);
            }
        }
    }

    private static void requireGroups(Report report, List<Report.Line> lines) {
        Map<Optional<String>, List<TicketId>> groups = lines.stream()
                .collect(Collectors.groupingBy(
                        Report.Line::group,
                        Collectors.mapping(line -> line.ticket().ticket().id(), Collectors.toList())));
        assertThat(report.groups()).filteredOn(group -> group.total() > 0).hasSize(groups.size());
        for (Report.Group group : report.groups()) {
            List<TicketId> all = groups.getOrDefault(group.value(), List.of());
            assertThat(group.total()).isEqualTo(all.size());
            assertThat(ids(group.tickets())).isEqualTo(all.subList(0, Math.min(LIMIT, all.size())));
        }
    }

    /** Whoever sees a ticket has an entry for it. */
    private void requireMenu(List<Ticket> visible) {
        if (!visible.isEmpty()) {
            assertThat(entry(MenuEntry.Entry.TICKETS).refusal()).isEmpty();
        }
    }

    private MenuEntry entry(MenuEntry.Entry entry) {
        return workbench().menu().stream()
                .filter(each -> each.entry() == entry)
                .findFirst()
                .orElseThrow();
    }

    private List<TicketId> listed(TicketFilter filter, Sort sort) {
        return rest(session.list(PageRequest.first(filter, sort, LIMIT)), filter, sort);
    }

    /** A list from its first page on. */
    private List<TicketId> rest(Page<TicketSummary> first, TicketFilter filter, Sort sort) {
        List<TicketId> read = new ArrayList<>(ids(first));
        Page<TicketSummary> page = first;
        while (page.next().isPresent()) {
            page = session.list(
                    PageRequest.first(filter, sort, LIMIT).from(page.next().get()));
            read.addAll(ids(page));
        }
        return read;
    }

    private static List<TicketId> ids(Page<TicketSummary> page) {
        return ids(page.items(), summary -> summary.ticket().id());
    }

    private static List<TicketId> ids(List<Ticket> tickets) {
        return ids(tickets, Ticket::id);
    }

    private static <T> List<TicketId> ids(Collection<T> of, Function<T, TicketId> id) {
        return of.stream().map(id).toList();
    }
}
