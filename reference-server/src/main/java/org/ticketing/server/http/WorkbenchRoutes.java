package org.ticketing.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ticketing.Ticketing;
import org.ticketing.WorkbenchSession;
import org.ticketing.problem.Violation;
import org.ticketing.server.body.BoardBody;
import org.ticketing.server.body.DashboardBody;
import org.ticketing.server.body.MenuBody;
import org.ticketing.server.body.MonthBody;
import org.ticketing.server.body.QueueBody;
import org.ticketing.server.export.CalendarFeed;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.Language;
import org.ticketing.workbench.MenuEntry;
import org.ticketing.workbench.MonthCalendar;
import org.ticketing.workbench.Queue;

/** The routes of the workbench: board, calendar, dashboard, queues, and the menu that leads to them. */
record WorkbenchRoutes(Ticketing ticketing, Entrance entrance) {

    private static final String DESK = "/api/v1/desks/{desk}";
    private static final int USUAL_COLUMN = 20;

    void register(RoutesConfig routes) {
        routes.get(DESK + "/menu", this::menu);
        routes.get(DESK + "/board", this::board);
        routes.get(DESK + "/calendar", this::calendar);
        routes.get(DESK + "/calendar.ics", this::feed);
        routes.get(DESK + "/dashboard", this::dashboard);
        routes.get(DESK + "/areas/{area}/queue", this::queue);
    }

    private void menu(Context request) {
        Caller caller = caller(request);
        Parameters.only(request).require(List.of());
        boolean hasAccounts = entrance.hasAccounts(caller.desk().id());
        List<MenuEntry> menu = caller.session().workbench().menu().stream()
                .filter(each -> hasAccounts || each.entry() != MenuEntry.Entry.ACCOUNTS)
                .toList();
        request.json(MenuBody.of(menu, hrefs(caller)));
    }

    private static Map<MenuEntry.Entry, String> hrefs(Caller caller) {
        String desk = "/api/v1/desks/" + caller.desk().id();
        Map<MenuEntry.Entry, String> hrefs = new EnumMap<>(Map.of(
                MenuEntry.Entry.NEW_TICKET, desk + "/tickets",
                MenuEntry.Entry.TICKETS, desk + "/tickets",
                MenuEntry.Entry.WORKBENCH, desk + "/board",
                MenuEntry.Entry.DASHBOARD, desk + "/dashboard",
                MenuEntry.Entry.REPORT, desk + "/report",
                MenuEntry.Entry.CONTACTS, desk + "/contacts",
                MenuEntry.Entry.CUSTOMERS, desk + "/organisations",
                MenuEntry.Entry.ACCOUNTS, desk + "/accounts",
                MenuEntry.Entry.PERSONAL_DATA, desk + "/reads"));
        if (caller.actor().organisation() != null) {
            hrefs.put(
                    MenuEntry.Entry.USERS,
                    desk + "/organisations/" + caller.actor().organisation().value());
        }
        return hrefs;
    }

    private void board(Context request) {
        Caller caller = caller(request);
        Parameters parameters = Parameters.ofTickets(request, "sort", "limit");
        TicketFilter filter = parameters.filter(caller);
        Sort sort = parameters.sort();
        int limit = parameters.number("limit").orElse(USUAL_COLUMN);
        parameters.require(PageRequest.first(filter, sort, limit).violations());
        request.json(BoardBody.of(caller.session().workbench().board(filter, sort, limit), caller.labels()));
    }

    private void calendar(Context request) {
        Caller caller = caller(request);
        Parameters parameters = Parameters.ofTickets(request, "month", "cursor", "limit");
        MonthCalendar calendar = calendar(caller, parameters);
        Links.set(request, calendar.tickets());
        request.json(MonthBody.of(calendar, caller.labels()));
    }

    private static MonthCalendar calendar(Caller caller, Parameters parameters) {
        WorkbenchSession workbench = caller.session().workbench();
        YearMonth month =
                parameters.month("month").orElseGet(() -> workbench.today().month());
        PageRequest page = new PageRequest(
                parameters.filter(caller),
                MonthCalendar.IN_ORDER,
                parameters.single("cursor"),
                parameters.number("limit").orElse(PageRequest.LONGEST));
        List<Violation> violations = new ArrayList<>(page.violations());
        violations.addAll(workbench.violations(month));
        parameters.require(violations);
        return workbench.calendar(month, page);
    }

    /** Page by page, since calendars of other makers know of no pages. */
    private void feed(Context request) {
        Caller caller = caller(request);
        Parameters parameters = Parameters.ofTickets(request, "month");
        MonthCalendar first = calendar(caller, parameters);
        Language language = Headers.language(request);
        CalendarFeed feed = new CalendarFeed(caller.desk().policy(), language, base(request));
        feed.add(first);
        MonthCalendar page = first;
        while (page.tickets().next().isPresent()) {
            page = caller.session()
                    .workbench()
                    .calendar(
                            first.month(),
                            PageRequest.first(parameters.filter(caller), MonthCalendar.IN_ORDER, PageRequest.LONGEST)
                                    .from(page.tickets().next().get()));
            feed.add(page);
        }
        request.header("Content-Language", language.locale().toLanguageTag())
                .contentType("text/calendar; charset=utf-8")
                .header("Content-Disposition", "inline; filename=\"calendar.ics\"")
                .result(feed.text());
    }

    private static String base(Context request) {
        return request.scheme() + "://" + request.host();
    }

    private void dashboard(Context request) {
        Caller caller = caller(request);
        Parameters parameters = Parameters.ofTickets(request, "limit");
        TicketFilter filter = parameters.filter(caller);
        int limit = parameters.number("limit").orElse(USUAL_COLUMN);
        parameters.require(PageRequest.first(filter, Sort.NEWEST_FIRST, limit).violations());
        request.json(DashboardBody.of(caller.session().workbench().dashboard(filter, limit), caller.labels()));
    }

    private void queue(Context request) {
        Caller caller = caller(request);
        Parameters parameters = Parameters.only(request, "after", "limit");
        int after = parameters.number("after").orElse(0);
        int limit = parameters.number("limit").orElse(USUAL_COLUMN);
        parameters.require(Queue.violations(after, limit));
        request.json(QueueBody.of(
                caller.session().workbench().queue(request.pathParam("area"), after, limit), caller.labels()));
    }

    private Caller caller(Context request) {
        return Caller.of(request, ticketing, entrance);
    }
}
