package org.ticketing;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Violation;
import org.ticketing.ticket.Command;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.workbench.Board;
import org.ticketing.workbench.Dashboard;
import org.ticketing.workbench.MenuEntry;
import org.ticketing.workbench.MonthCalendar;
import org.ticketing.workbench.PromiseLine;
import org.ticketing.workbench.PromiseRequest;
import org.ticketing.workbench.Queue;
import org.ticketing.workbench.Report;
import org.ticketing.workbench.ReportRequest;
import org.ticketing.workbench.Today;

/**
 * The tickets of a desk, many at once, as one person meets them. Immutable and safe for any number of threads.
 *
 * <p>All views are of the same tickets: those that the {@linkplain Session#list list} of this person has. What today and a month
 * are, the desk's time zone says. Every method throws {@link org.ticketing.problem.InvalidCommand} with every mistake in what is
 * asked, and {@link org.ticketing.problem.Refused} if the channel shows no tickets at all.
 */
public final class WorkbenchSession {

    private final DeskViews views;
    private final DeskReports reports;
    private final DeskMenu menu;
    private final BulkCommands bulk;
    private final Request request;

    WorkbenchSession(Desk desk, Request request) {
        this.views = new DeskViews(desk.premises(), desk.reads().lists());
        this.reports = new DeskReports(desk.premises(), desk.reads().lists());
        this.menu = new DeskMenu(desk);
        this.bulk = new BulkCommands(desk.commands());
        this.request = request;
    }

    /** The desk's today. */
    public Today today() {
        return views.today();
    }

    /**
     * The tickets in the columns of the board (X62).
     *
     * @param limit how many of each column at most, 1 to {@value PageRequest#LONGEST}
     */
    public Board board(TicketFilter filter, Sort sort, int limit) {
        return views.board(filter, sort, limit, request);
    }

    /**
     * Of these tickets, those that are in a column of the board today: what its list goes on with.
     *
     * @throws NotFound if the board has no such column
     */
    public TicketFilter column(TicketFilter filter, String column) {
        return views.column(filter, column);
    }

    /**
     * The tickets that were opened during a month (X58), the first of them with their titles.
     *
     * @param page which part of them, in the order of {@link MonthCalendar#IN_ORDER}
     */
    public MonthCalendar calendar(YearMonth month, PageRequest page) {
        return views.calendar(month, page, request);
    }

    /** What is wrong with a month, if something is: it may lie beyond all time. */
    public List<Violation> violations(YearMonth month) {
        return openedIn(month, TicketFilter.all()).violations();
    }

    /** Of these tickets, those that were opened during a month: what the list of a calendar goes on with. */
    public TicketFilter openedIn(YearMonth month, TicketFilter filter) {
        return views.openedIn(month, filter);
    }

    /**
     * Figures by area, priority, status and assignee (X63), and the tickets of the last 30 days (X64).
     *
     * @param limit how many of the recent tickets at most, 1 to {@value PageRequest#LONGEST}
     */
    public Dashboard dashboard(TicketFilter filter, int limit) {
        return views.dashboard(filter, limit, request);
    }

    /** Of these tickets, those that were opened in the last 30 days. */
    public TicketFilter recent(TicketFilter filter) {
        return views.recent(filter);
    }

    /**
     * What waits in an area (S15).
     *
     * @param after only what is behind this place; 0 for all
     * @param limit 1 to {@value PageRequest#LONGEST}
     * @throws NotFound if the desk has no such area
     * @throws org.ticketing.problem.Refused for customers, where the policy does not tell them
     */
    public Queue queue(String area, long after, int limit) {
        return views.queue(area, after, limit, request);
    }

    /**
     * Tickets in groups (X65).
     *
     * @param limit how many of each group at most, 1 to {@value PageRequest#LONGEST}
     */
    public Report report(ReportRequest report, int limit) {
        return reports.report(report, limit, request);
    }

    /**
     * All tickets of a report, group by group, each read when it is asked for: so it may be of any length. Tickets that are opened
     * meanwhile may be missing; none is there twice.
     */
    public Stream<Report.Line> export(ReportRequest report) {
        return reports.export(report, request);
    }

    /** What became of promises: by goal and strength, and by whatever else is asked for. */
    public List<PromiseLine> promises(PromiseRequest promises) {
        return reports.promises(promises, request);
    }

    /**
     * Sends one command to many tickets. Each is done in a transaction of its own, and what can't be done to one says nothing
     * about the others. Under an {@linkplain Session#once idempotency key} each ticket has one derived from it: sent again, what
     * was done is answered again, and what was not is tried again.
     *
     * @param tickets 1 to 100, each once
     * @return what came of each, in their order
     * @throws org.ticketing.problem.InvalidCommand if there are too many or none, or one twice, or if the command can't be for
     *     many: an opening, one with files, or one that expects a version
     */
    public List<BulkResult> send(List<TicketId> tickets, Command command) {
        return bulk.handle(tickets, command, request);
    }

    /** What this person can do here, through this channel, and what not and why. */
    public List<MenuEntry> menu() {
        return menu.of(request);
    }
}
