package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.Session;
import org.ticketing.condition.Fact;
import org.ticketing.problem.Refused;
import org.ticketing.sla.Strength;
import org.ticketing.ticket.Command;
import org.ticketing.view.Page;
import org.ticketing.view.PageRequest;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.workbench.Board;
import org.ticketing.workbench.Colour;
import org.ticketing.workbench.Dashboard;
import org.ticketing.workbench.MonthCalendar;
import org.ticketing.workbench.PromiseLine;
import org.ticketing.workbench.PromiseRequest;
import org.ticketing.workbench.ReportColumn;
import org.ticketing.workbench.ReportRequest;

@ParameterizedClass(name = "{0}")
@EnumSource
@DisplayName("People look at their tickets on the workbench")
final class WorkbenchTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final Store store;

    WorkbenchTest(Store store) {
        this.store = store;
    }

    /** One ticket in each state that colours and columns tell apart, by the name of the state. */
    private static Map<String, TicketId> oneOfEach(Scene scene) {
        Map<String, TicketId> tickets = List.of("new", "in-service", "asked", "done").stream()
                .collect(Collectors.toMap(state -> state, state -> scene.open("question")));
        scene.attendant().reply(tickets.get("in-service"), "Estamos vendo.");
        scene.attendant().awaitCustomer(tickets.get("asked"), "Em qual tela?");
        scene.attendant().resolve(tickets.get("done"), "Pronto.");
        return tickets;
    }

    @Test
    @DisplayName("X57: board and calendar are two views of the same tickets")
    void twoViews() {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        Map<String, TicketId> tickets = oneOfEach(scene);
        scene.customer("caio", "loja-verde").open(scene.complete("question"));

        assertThat(board(scene.customer()).values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(tickets.values());
        assertThat(ids(calendar(scene.customer(), NOVEMBER).tickets()))
                .containsExactlyInAnyOrderElementsOf(tickets.values());
    }

    @Test
    @DisplayName("X62 X50: the columns of the board are backlog, in progress, and what was done today")
    void columns() {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T23:59");
        Map<String, TicketId> tickets = oneOfEach(scene);

        assertThat(board(scene.customer()))
                .isEqualTo(Map.of(
                        "backlog", List.of(tickets.get("new")),
                        "in-progress", List.of(tickets.get("in-service"), tickets.get("asked")),
                        "done", List.of(tickets.get("done"))));
        // Two minutes later it is another day on the desk's wall, though not in London.
        scene.itIs("2026-11-25T00:01");
        assertThat(board(scene.customer()).get("done")).isEmpty();
        assertThat(board(scene.customer()).get("backlog")).containsExactly(tickets.get("new"));
    }

    @Test
    @DisplayName("a board is what the policy says: at UniSAC what waits for the institution stands apart")
    void columnsByPolicy() {
        Scene scene = Scene.at(store, "unisac", "2026-11-24T10:00");
        TicketId asked = scene.open("operational-question");
        scene.attendant().awaitCustomer(asked, "Em qual turma?");

        assertThat(board(scene.customer()).get("with-the-institution")).containsExactly(asked);
        assertThat(board(scene.customer()).get("in-service")).isEmpty();
    }

    @Test
    @DisplayName("X58: the calendar shows the tickets opened in the month, on their days")
    void aMonth() {
        Scene scene = Scene.at(store, "sensusx", "2026-10-31T23:59");
        scene.open("question");
        scene.itIs("2026-11-01T00:00");
        TicketId first = scene.open("question");
        scene.itIs("2026-11-30T23:59");
        TicketId last = scene.open("finance");
        scene.itIs("2026-12-01T00:00");
        scene.open("question");

        MonthCalendar november = calendar(scene.customer(), NOVEMBER);
        assertThat(ids(november.tickets())).containsExactly(first, last);
        assertThat(november.total()).isEqualTo(2);
        assertThat(november.days().get(0).date()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(november.days().get(0).total()).isEqualTo(1);
        assertThat(november.days().get(29).total()).isEqualTo(1);
        assertThat(november.tickets().items())
                .extracting(november::day)
                .containsExactly(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    }

    @Test
    @DisplayName("X59 X60 X61: closed is grey, in service blue, and red is what depends on the customer")
    void colours() {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        Map<String, TicketId> tickets = oneOfEach(scene);
        scene.attendant().close(tickets.get("done"));

        for (Session anybody : List.of(scene.customer(), scene.attendant())) {
            MonthCalendar november = calendar(anybody, NOVEMBER);
            assertThat(november.days().get(23).colours())
                    .isEqualTo(Map.of(Colour.GREY, 1L, Colour.BLUE, 2L, Colour.RED, 1L));
            assertThat(november.tickets().items())
                    .filteredOn(summary -> Colour.of(summary.ticket().turn()) == Colour.RED)
                    .extracting(summary -> summary.ticket().id())
                    .containsExactly(tickets.get("asked"));
        }
    }

    @Test
    @DisplayName("X63: the dashboard has the organisation's tickets by department, priority, status and assignee")
    void figures() {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        Map<String, TicketId> tickets = oneOfEach(scene);
        scene.attendant().classify(tickets.get("new"), new Command.Classify(null, "high", null));
        scene.attendant().assign(tickets.get("new"), "bia");
        scene.customer("caio", "loja-verde").open(scene.complete("question"));

        Dashboard dashboard = scene.customer().workbench().dashboard(TicketFilter.all(), 10);
        assertThat(dashboard.total()).isEqualTo(4);
        assertThat(dashboard.areas().tickets()).containsEntry("sac", 4L);
        assertThat(dashboard.priorities().tickets())
                .containsExactly(
                        Map.entry("low", 0L), Map.entry("normal", 3L), Map.entry("high", 1L), Map.entry("urgent", 0L));
        assertThat(dashboard.statuses())
                .extracting(each -> each.status().id() + " " + each.tickets())
                .containsExactly("new 1", "in-progress 1", "waiting-for-you 1", "resolved 1", "closed 0");
        assertThat(dashboard.assignees().tickets()).containsEntry("bia", 1L);
    }

    @Test
    @DisplayName("X64: below the figures are the tickets of the last 30 days")
    void theLastThirtyDays() {
        Scene scene = Scene.at(store, "sensusx", "2026-10-25T23:59");
        scene.open("question");
        scene.itIs("2026-10-26T00:00");
        TicketId thirtyDaysAgo = scene.open("question");
        scene.itIs("2026-11-24T10:00");
        TicketId today = scene.open("question");

        assertThat(ids(scene.customer()
                        .workbench()
                        .dashboard(TicketFilter.all(), 10)
                        .recent()))
                .containsExactly(today, thirtyDaysAgo);
    }

    @Test
    @DisplayName("X65: a report has all tickets of the organisation, filtered, sorted, in groups, with the columns one"
            + " likes")
    void aReport() {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        TicketId question = scene.open("question");
        TicketId finance = scene.open("finance");
        TicketId other = scene.customer("davi", "escola-azul")
                .open(scene.complete("question"))
                .ticket();
        scene.customer("caio", "loja-verde").open(scene.complete("question"));

        ReportRequest asked = new ReportRequest(
                TicketFilter.all(),
                new Sort(Sort.By.OPENED, false),
                List.of(ReportColumn.CODE, ReportColumn.DUE),
                Optional.of(Fact.KIND));
        assertThat(scene.customer().workbench().report(asked, 1).groups())
                .extracting(group -> group.value().orElseThrow() + " " + group.total())
                .containsExactly("question 2", "finance 1");
        assertThat(scene.customer().workbench().export(asked))
                .extracting(line -> line.ticket().ticket().id())
                .containsExactly(question, other, finance);
    }

    @Test
    @DisplayName("S15: the team weighs urgency and place in the queue before it begins")
    void theQueue() {
        Scene scene = Scene.at(store, "sismais", "2026-11-24T10:00");
        TicketId first = scene.open("request");
        TicketId second = scene.open("question");
        TicketId urgent = scene.open("request");
        TicketId begun = scene.open("question");
        scene.attendant().classify(urgent, new Command.Classify(null, "urgent", null));
        scene.attendant().reply(begun, "Estou vendo.");

        // Urgency first, then what is soon answered, then the order of arrival.
        assertThat(queue(scene.attendant(), "level-1")).containsExactly(urgent, second, first);
        scene.customer("caio", "loja-verde").open(scene.complete("question"));
        assertThat(scene.customer("caio", "loja-verde")
                        .workbench()
                        .queue("level-1", 0, 10)
                        .tickets())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.place()).isEqualTo(3));
    }

    @Test
    @DisplayName("N9: what came by the portal is served before what came by phone")
    void portalFirst() {
        Scene scene = Scene.at(store, "uno", "2026-11-24T10:00");
        TicketId byPhone =
                scene.customer().via("phone").open(scene.complete("support")).ticket();
        TicketId byPortal = scene.open("support");

        assertThat(queue(scene.attendant(), "support")).containsExactly(byPortal, byPhone);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> scene.customer().workbench().queue("support", 0, 10))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("queue-not-told"));
    }

    @Test
    @DisplayName(
            "U41 U63: what was promised is told by goal, strength, kind and plan, and strengths are never added up")
    void promises() {
        Scene scene = Scene.at(store, "unisac", "2026-11-24T10:00");
        TicketId met = scene.open("operational-question");
        TicketId missed = scene.open("maintenance-need");
        scene.attendant().reply(met, "Veja o manual.");
        scene.itIs("2026-11-24T12:00");

        List<PromiseLine> lines = scene.attendant()
                .workbench()
                .promises(new PromiseRequest(
                        TicketFilter.all(),
                        LocalDate.of(2026, 11, 24),
                        LocalDate.of(2026, 11, 25),
                        Set.of(PromiseRequest.By.KIND, PromiseRequest.By.PLAN)));
        assertThat(lines)
                .filteredOn(line -> line.goal().equals("first-analysis"))
                .extracting(line -> line.strength() + " " + line.kind().orElseThrow() + " "
                        + line.plan().orElseThrow() + " " + line.met() + " " + line.missed())
                .containsExactly("GOAL maintenance-need maintenance 0 1", "GOAL operational-question maintenance 1 0");
        assertThat(lines).extracting(PromiseLine::month).containsOnly(Optional.empty());
        assertThat(scene.clock(missed, "first-analysis").breached()).isTrue();
    }

    @Test
    @DisplayName("X25: of an average it is told how long it took, and no ticket misses it")
    void averages() {
        Scene scene = Scene.at(store, "sensusx", "2026-11-24T10:00");
        TicketId first = scene.open("question");
        TicketId second = scene.open("question");
        scene.itIs("2026-11-24T10:30");
        scene.attendant().reply(first, "Estamos vendo.");
        scene.itIs("2026-11-24T13:30");
        scene.attendant().reply(second, "Estamos vendo.");

        assertThat(scene.customer()
                        .workbench()
                        .promises(new PromiseRequest(
                                TicketFilter.all(), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1), Set.of())))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.strength()).isEqualTo(Strength.EXPECTED_AVERAGE);
                    assertThat(line.met() + line.missed()).isZero();
                    assertThat(line.averaged()).isEqualTo(2);
                    assertThat(line.average()).contains(Duration.ofHours(2));
                });
    }

    private static Map<String, List<TicketId>> board(Session session) {
        return session.workbench().board(TicketFilter.all(), new Sort(Sort.By.OPENED, false), 10).columns().stream()
                .collect(Collectors.toMap(column -> column.column().id(), WorkbenchTest::ids));
    }

    private static List<TicketId> ids(Board.Column column) {
        return ids(column.tickets());
    }

    private static MonthCalendar calendar(Session session, YearMonth month) {
        return session.workbench().calendar(month, PageRequest.first(TicketFilter.all(), MonthCalendar.IN_ORDER, 50));
    }

    private static List<TicketId> queue(Session session, String area) {
        return session.workbench().queue(area, 0, 10).tickets().stream()
                .map(waiting -> waiting.ticket().ticket().id())
                .toList();
    }

    private static List<TicketId> ids(Page<TicketSummary> page) {
        return page.items().stream().map(summary -> summary.ticket().id()).toList();
    }
}
