package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Board, calendar, dashboard, queues, reports and the menu over HTTP, on 2026-11-25 in São Paulo. */
@DisplayName("Views over HTTP")
class ViewsOverHttpTest {

    private static final String DESK = "/api/v1/desks/sismais";
    private static final String TICKETS = DESK + "/tickets";
    private static final String DANGEROUS = "=HYPERLINK(\"http://evil.example\";\"Veja\")";

    private final TestServer server = TestServer.start();
    private final Client marcia = server.client("sismais-marcia");
    private final Client igor = server.client("sismais-igor");
    private final Client talita = server.client("sismais-talita");

    @AfterEach
    void close() {
        server.close();
    }

    private String open(Client client, String kind, String title) {
        String json = "{'kind': '%s', 'title': '%s', 'description': 'd'}".formatted(kind, title.replace("\"", "\\\""));
        return client.post(TICKETS, json).header("Location").orElseThrow();
    }

    private static String id(String href) {
        return href.substring(href.lastIndexOf('/') + 1);
    }

    @Test
    void aColumnOfTheBoardGoesOnInTheList() {
        List<String> opened = Stream.of("a", "b", "c")
                .map(title -> id(open(marcia, "question", title)))
                .toList();
        open(igor, "question", "d");

        Answer board = marcia.get(DESK + "/board?limit=2&sort=opened");
        assertThat(board.each("/columns", "/id")).containsExactly("backlog", "in-progress", "done-today");
        assertThat(board.each("/columns", "/total")).containsExactly("3", "0", "0");
        assertThat(board.each("/columns/0/items", "/id")).isEqualTo(opened.subList(0, 2));
        String next = board.at("/columns/0/next");
        assertThat(marcia.get(TICKETS + "?limit=2&sort=opened&board-column=backlog&cursor=" + next)
                        .each("/items", "/id"))
                .isEqualTo(opened.subList(2, 3));
        assertThat(talita.get(DESK + "/board").at("/columns/0/total")).isEqualTo("4");
        assertThat(talita.get(TICKETS + "?board-column=done-today").each("/items", "/id"))
                .isEmpty();
    }

    @Test
    void whatIsDoneTodayIsNotDoneTodayTomorrow() {
        String ticket = open(marcia, "question", "a");
        server.at("2026-11-25T23:59");
        talita.post(ticket + "/resolve", "{'text': 'Pronto.'}");
        assertThat(marcia.get(DESK + "/board").at("/columns/2/total")).isEqualTo("1");
        server.at("2026-11-26T00:00");
        assertThat(marcia.get(DESK + "/board").at("/columns/2/total")).isEqualTo("0");
        assertThat(marcia.get(TICKETS + "?ended-from=2026-11-25&ended-before=2026-11-26&total=true")
                        .at("/total"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("X58 X59 X60 X61: a month with its colours, day by day")
    void aMonth() {
        open(marcia, "question", "a");
        String asked = open(marcia, "question", "b");
        talita.post(asked + "/await-customer", "{'text': 'Qual?'}");
        String done = open(marcia, "question", "c");
        talita.post(done + "/resolve", "{'text': 'Pronto.'}");

        Answer month = marcia.get(DESK + "/calendar?month=2026-11");
        assertThat(month.at("/total")).isEqualTo("3");
        assertThat(month.each("/days", "/date")).hasSize(30);
        assertThat(month.json().at("/days/24/colours").toString()).isEqualTo("{\"blue\":1,\"grey\":1,\"red\":1}");
        assertThat(month.each("/items", "/colour")).containsExactly("blue", "red", "grey");
        assertThat(igor.get(DESK + "/calendar").at("/total")).isEqualTo("0");
        assertThat(marcia.get(DESK + "/calendar?month=2026-10").at("/total")).isEqualTo("0");

        Answer first = marcia.get(DESK + "/calendar?limit=2");
        assertThat(first.header("Link").orElseThrow()).contains("rel=\"next\"");
        assertThat(marcia.get(DESK + "/calendar?limit=2&cursor=" + first.at("/next"))
                        .each("/items", "/ticket/id"))
                .containsExactly(id(done));
    }

    @Test
    void theMonthAsICalendar() {
        String ticket = open(marcia, "question", "Título; com, tudo\\né assim");
        Answer feed = marcia.inPortuguese().get(DESK + "/calendar.ics?month=2026-11");
        ICalendar calendar = Biweekly.parse(feed.text()).first();

        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        VEvent event = calendar.getEvents().get(0);
        assertThat(event.getUid().getValue()).isEqualTo(id(ticket) + "@sismais");
        assertThat(event.getSummary().getValue()).endsWith("Título; com, tudo\né assim");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-11-25T12:00:00Z"));
        assertThat(event.getColor().getValue()).isEqualTo("blue");
        assertThat(event.getDescription().getValue()).isEqualTo("Em aberto (em atendimento)");
        assertThat(igor.get(DESK + "/calendar.ics").text()).doesNotContain("VEVENT");
    }

    @Test
    @DisplayName("X63 X64: figures, and the tickets of the last 30 days, go on in the list")
    void figures() {
        server.at("2026-10-26T09:00");
        open(marcia, "question", "too old");
        server.at("2026-10-27T00:00");
        open(marcia, "problem", "just recent");
        server.at("2026-11-25T09:00");
        String today = open(marcia, "question", "today");
        talita.post(today + "/assign", "{'assignee': 'talita'}");

        Answer dashboard = marcia.get(DESK + "/dashboard?limit=1");
        assertThat(dashboard.at("/total")).isEqualTo("3");
        assertThat(dashboard.at("/areas/counts/0/tickets")).isEqualTo("3");
        assertThat(dashboard.each("/statuses", "/tickets")).containsExactly("3", "0", "0", "0", "0");
        assertThat(dashboard.at("/assignees/counts/0/name")).isEqualTo("Talita Moura");
        assertThat(dashboard.at("/assignees/without")).isEqualTo("2");
        assertThat(dashboard.each("/recent/items", "/title")).containsExactly("today");
        assertThat(dashboard.at("/recent/from")).isEqualTo("2026-10-27");
        String rest = "?limit=1&opened-from=2026-10-27&opened-before=2026-11-26&cursor=";
        assertThat(marcia.get(TICKETS + rest + dashboard.at("/recent/next")).each("/items", "/title"))
                .containsExactly("just recent");
    }

    @Test
    void aQueueWithItsPlaces() {
        open(marcia, "request", "later");
        open(igor, "question", "sooner");
        Answer staff = talita.get(DESK + "/areas/level-1/queue");
        assertThat(staff.at("/waiting")).isEqualTo("2");
        assertThat(staff.each("/items", "/ticket/title")).containsExactly("sooner", "later");
        Answer customer = marcia.get(DESK + "/areas/level-1/queue");
        assertThat(customer.each("/items", "/place")).containsExactly("2");
        assertThat(talita.get(DESK + "/areas/level-1/queue?after=1").each("/items", "/place"))
                .containsExactly("2");
        assertThat(talita.get(DESK + "/areas/nowhere/queue").status()).isEqualTo(404);
        assertThat(talita.get(DESK + "/areas/level-1/queue?after=-1").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("X65: a report as pages and as CSV, with the columns one likes")
    void aReport() {
        open(marcia, "question", DANGEROUS);
        open(marcia, "problem", "Linha 1\\nLinha \"2\"; ponto");
        open(igor, "problem", "of another");

        String query = "?columns=title,status,opened&group=kind&sort=opened";
        Answer report = marcia.get(DESK + "/report" + query);
        assertThat(report.each("/columns", "/title/pt")).containsExactly("Título", "Status", "Abertura");
        assertThat(report.each("/groups", "/value/id")).containsExactly("question", "problem");
        assertThat(report.at("/groups/0/items/0/values/title")).isEqualTo(DANGEROUS);

        Answer csv = marcia.inPortuguese().get(DESK + "/report.csv" + query);
        assertThat(csv.header("Content-Disposition").orElseThrow()).contains("report.csv");
        assertThat(csv.text()).startsWith("\ufeffTipo,Título,Status,Abertura\r\n");
        List<CsvRecord> lines = CsvReader.builder().ofCsvRecord(csv.text().substring(1)).stream()
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).getFields())
                .containsExactly("Dúvida", "'" + DANGEROUS, "Em aberto", "2026-11-25 09:00:00");
        assertThat(lines.get(2).getField(1)).isEqualTo("Linha 1\nLinha \"2\"; ponto");
    }

    @Test
    void aReportAsAWorkbook() {
        open(marcia, "question", "a");
        Answer workbook = marcia.get(DESK + "/report.xlsx");
        assertThat(workbook.text()).startsWith("PK");
    }

    @Test
    void promisesMetAndMissed() {
        String met = open(marcia, "question", "a");
        talita.post(met + "/reply", "{'text': 'Veja.'}");
        open(marcia, "problem", "b");
        server.at("2026-11-25T18:00");
        server.tick();

        Answer promises = talita.get(DESK + "/promises?by=kind,month");
        assertThat(promises.each("/items", "/goal/id")).containsExactly("first-answer", "first-answer");
        assertThat(promises.each("/items", "/kind/id")).containsExactly("problem", "question");
        assertThat(promises.each("/items", "/month")).containsOnly("2026-11");
        assertThat(promises.each("/items", "/met")).containsExactly("0", "1");
        assertThat(promises.each("/items", "/missed")).containsExactly("1", "0");
        assertThat(igor.get(DESK + "/promises").each("/items", "/goal/id")).isEmpty();
        assertThat(talita.get(DESK + "/promises?from=2026-11-01&before=2026-11-25")
                        .each("/items", "/goal/id"))
                .isEmpty();
    }

    @Test
    @DisplayName("U15: the management of users is an entry of the administrator's menu, with its address")
    void userManagement() {
        Answer menu = server.client("unisac-sergio").get("/api/v1/desks/unisac/menu");
        int users = menu.each("/items", "/entry").indexOf("users");
        assertThat(menu.at("/items/" + users + "/permitted")).isEqualTo("true");
        assertThat(server.client("unisac-sergio")
                        .get(menu.at("/items/" + users + "/href"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("N12 N20 X39: the menu says what this person can do, and why not the rest")
    void theMenu() {
        Answer menu = marcia.get(DESK + "/menu");
        List<String> entries = menu.each("/items", "/entry");
        assertThat(entries).contains("new-ticket", "tickets").doesNotContain("accounts");
        assertThat(menu.each("/items", "/permitted").subList(0, 2)).containsOnly("true");
        int contacts = entries.indexOf("contacts");
        assertThat(menu.at("/items/" + contacts + "/refusal/code")).isEqualTo("not-granted");
        assertThat(marcia.get(DESK + "/contacts").at("/refusal/code")).isEqualTo("not-granted");
        assertThat(server.client("uno-diego").get("/api/v1/desks/uno/menu").each("/items", "/entry"))
                .contains("accounts");
    }

    @ParameterizedTest
    @CsvSource({
        "/board?board-column=nowhere, board-column, known-value",
        "/board?limit=0, limit, range",
        "/calendar?month=2026-13, month, type",
        "/calendar?month=today, month, type",
        "/calendar?month=9999-12, opened, range",
        "/calendar?cursor=x, cursor, known-cursor",
        "/report?columns=code%2Ccode, columns, each-once",
        "/report?columns=colour, columns, known-value",
        "/report.csv?group=plan, group, known-value",
        "/report?limit=5000, limit, range",
        "/promises?from=2026-11-25&before=2026-11-25, before, range",
        "/promises?by=colour, by, known-value",
        "/tickets?opened-from=2026-02-30, opened-from, type",
        "/tickets?opened-from=%2B12026-02-01, opened-from, type",
        "/tickets?due-from=2026-02-02&due-before=2026-02-01, due, order",
        "/menu?x=y, x, known-parameter"
    })
    void whatIsWrongIsNamed(String path, String where, String rule) {
        Answer answer = talita.get(DESK + path);
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(answer.at("/violations/0/path")).isEqualTo(where);
        assertThat(answer.at("/violations/0/rule")).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"board", "calendar", "calendar.ics", "dashboard", "report", "report.csv", "report.xlsx"})
    void whoIsShownNoTicketsThroughAChannelIsShownNone(String view) {
        Answer answer = marcia.with("Ticketing-Channel", "phone").get(DESK + "/" + view);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/refusal/code")).isEqualTo("channel-not-allowed");
    }
}
