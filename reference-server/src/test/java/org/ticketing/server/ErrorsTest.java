package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.Problems.isProblem;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads when something is wrong with what they send. */
class ErrorsTest {

    private static final String TICKETS = "/api/v1/desks/uno/tickets";
    private static final String OPEN = """
        {'kind': 'error', 'title': 'Desconto some', 'description': 'O desconto volta para zero.',
         'fields': {'screen-code': 'PED0040', 'record': 'Pedido 48213'}}\
        """;

    private static TestServer server;
    private static Client carla;
    private static Client diego;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        carla = server.client("uno-carla");
        diego = server.client("uno-diego");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String opened() {
        return carla.post(TICKETS, OPEN).header("Location").orElseThrow();
    }

    @Test
    void malformedJson() {
        Answer answer = carla.post(TICKETS, "{'kind': 'error',\n 'title': oops}");
        isProblem(answer, 400, "malformed-json", "Line 2", "oops", "Send one JSON object");
        assertThat(answer.json().get("line").asInt()).isEqualTo(2);
        assertThat(answer.json().get("column").asInt()).isPositive();
        isProblem(
                carla.inPortuguese().post(TICKETS, "{'kind'"),
                400,
                "malformed-json",
                "Linha 1",
                "Envie um objeto JSON");
    }

    @Test
    void whatTheHttpServerTakesForNoAddress() {
        isProblem(carla.get(TICKETS + "/%00"), 400, "invalid-request", "mend its address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{} {}", "{'text': 'a', 'text': 'b'}", "{'text': 'a'", "{'text': '\uD800'"})
    void whatIsNotOneJsonText(String body) {
        isProblem(carla.post(opened() + "/reply", body), 400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "'text'", "null", "1"})
    void whatIsNotAnObject(String body) {
        isProblem(carla.post(opened() + "/reply", body), 422, "invalid-command", "body: has to be an object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/json; charset=iso-8859-1", "application/jsonx"})
    void wrongContentType(String type) {
        Answer answer = carla.with("Content-Type", type).send("POST", TICKETS, Optional.of("{}"));
        isProblem(answer, 415, "unsupported-content-type", "application/json", type);
    }

    @Test
    void noContentType() {
        isProblem(carla.send("POST", TICKETS, Optional.of("{}")), 415, "unsupported-content-type", "not nothing");
    }

    @Test
    void bodyTooLarge() {
        String text = "x".repeat(256 * 1024);
        isProblem(carla.post(TICKETS, "{'title': '" + text + "'}"), 413, "body-too-large", "262144 bytes");
    }

    @Test
    void theLongestTextIsNotTooLargeHoweverItIsWritten() {
        String text = "\\u00e7".repeat(20_000);
        assertThat(carla.post(opened() + "/reply", "{'text': '" + text + "'}").status())
                .isEqualTo(200);
    }

    @Test
    void everyMistakeInTheShapeOfABodyIsToldAtOnce() {
        Answer answer = carla.post(
                TICKETS,
                "{'kind': 5, 'titel': 'x', 'description': 'd', 'fields': {'record': 7}, 'requester': 'a\\u0000'}");
        isProblem(answer, 422, "invalid-command");
        assertThat(answer.each("/violations", "/path"))
                .containsExactlyInAnyOrder("kind", "titel", "fields.record", "requester");
        assertThat(answer.at("/detail"))
                .contains(
                        "kind: has to be a text",
                        "titel: is not known here: the members are [kind, title, description, organisation, requester,"
                                + " fields, consultation, follows, attachments]",
                        "fields.record: has to be a text",
                        "requester: has half a character");
    }

    @ParameterizedTest
    @CsvSource({"'[]'", "'text'", "17"})
    void fieldsThatAreNoObject(String fields) {
        String value = fields.equals("text") ? "'text'" : fields;
        Answer answer = carla.post(TICKETS, "{'fields': " + value + "}");
        assertThat(answer.at("/detail")).isEqualTo("fields: has to be an object with texts in it: {\"…\": \"…\"}");
    }

    @Test
    void halfACharacterIsNotTaken() {
        Answer answer = carla.post(opened() + "/reply", "{'text': 'a\\ud800b'}");
        isProblem(answer, 422, "invalid-command", "text: has half a character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'amanhã'", "'2026-11-30'", "'2026-11-30T17:00:00'", "'+99999-01-01T00:00:00Z'", "7"})
    void aDateThatIsNoInstant(String date) {
        Answer answer = diego.post(opened() + "/promise-date", "{'date': " + date + ", 'reason': 'r'}");
        isProblem(answer, 422, "invalid-command", "date: has to be an instant");
    }

    @Test
    void everyMistakeInWhatABodySaysIsToldAtOnceInTheLanguageAskedFor() {
        Answer answer =
                carla.inPortuguese().post(TICKETS, "{'kind': 'erro', 'title': ' ', 'description': null, 'fields': {}}");
        isProblem(
                answer,
                422,
                "invalid-command",
                "kind: 'erro' não é conhecido aqui: use um de [support, error, consulting]",
                "title: é obrigatório: preencha",
                "description: é obrigatório: preencha");
        assertThat(answer.at("/title")).isEqualTo("O comando tem erros");
        assertThat(answer.header("Content-Language")).hasValue("pt-BR");
    }

    @Test
    void aFormThatIsNotFilledIn() {
        Answer answer = carla.post(TICKETS, "{'kind': 'error', 'title': 't', 'description': 'd'}");
        assertThat(answer.each("/violations", "/path")).containsExactly("fields.screen-code", "fields.record");
        assertThat(answer.at("/violations/0/message")).contains("mandatory", "N18", "ATW0001");
    }

    @Test
    void aRefusalNamesItsRule() {
        Answer byRole = carla.inPortuguese().post(opened() + "/classify", "{'priority': 'high'}");
        isProblem(byRole, 403, "refused", "Você não pode fazer isto aqui");
        assertThat(byRole.at("/refusal/code")).isEqualTo("not-granted");

        Answer byChannel = server.client("unisac-beatriz")
                .with("Ticketing-Channel", "phone")
                .post(
                        "/api/v1/desks/unisac/tickets",
                        "{'kind': 'suggestion', 'title': 'Por telefone', 'description': 'Abra para mim.'}");
        isProblem(byChannel, 403, "refused", "log in to the Customer Area");
        assertThat(byChannel.at("/refusal/code")).isEqualTo("channel-not-allowed");
        assertThat(byChannel.json().at("/refusal/source/rules").toString()).contains("U59", "U60");
    }

    @Test
    void aRefusalByTheStateOfTheTicket() {
        String ticket = opened();
        diego.post(ticket + "/resolve", "{'text': 'Pronto.'}");
        Answer answer = diego.post(ticket + "/classify", "{'priority': 'high'}");
        isProblem(answer, 403, "refused", "The ticket is resolved: reopen it first");
        assertThat(answer.at("/refusal/code")).isEqualTo("ticket-resolved");
    }

    @Test
    void unknownDesk() {
        isProblem(carla.get("/api/v1/desks/acme"), 404, "not-found", "There is no desk acme here");
        isProblem(carla.get("/api/v1/desks/acme/tickets"), 404, "not-found", "There is no desk acme here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0198c2f0-2f7e-7000-8000-0242ac120002", "7", "UNO-1", "1-1-1-1-1"})
    void unknownTicket(String id) {
        isProblem(carla.get(TICKETS + "/" + id), 404, "not-found", "There is no ticket " + id);
        isProblem(carla.post(TICKETS + "/" + id + "/reply", "{'text': 't'}"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/desk", "/api/v2/desks", TICKETS + "/x/unknown", "/favicon.ico"})
    void unknownAddress(String path) {
        isProblem(carla.get(path), 404, "unknown-address", "There is nothing at " + path, "/docs");
    }

    @Test
    void wrongMethod() {
        Answer answer = carla.send("DELETE", TICKETS, Optional.empty());
        isProblem(answer, 405, "method-not-allowed", TICKETS + " takes GET, POST, not DELETE");
        assertThat(answer.header("Allow")).hasValue("GET, POST");
        isProblem(carla.send("PUT", "/api/v1/desks", Optional.of("[]")), 405, "method-not-allowed", "takes GET");
    }

    @Test
    void noToken() {
        Answer answer = server.client().get(TICKETS);
        isProblem(answer, 401, "unauthenticated", "Send a token that desk uno knows");
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer realm=\"ticketing\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nobody", "Bearer", "Basic dW5vOmNhcmxh", "uno-carla", "Bearer unisac-beatriz"})
    void aTokenThatThisDeskDoesNotKnow(String authorization) {
        isProblem(server.client().with("Authorization", authorization).get(TICKETS), 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0|limit|has to be 1 to 200, not 0",
                "limit=201|limit|has to be 1 to 200, not 201",
                "limit=many|limit|has to be a whole number, not 'many'",
                "limit=1&limit=2|limit|is given 2 times: give it once",
                "cursor=abc|cursor|use the next or the previous of a page as it is",
                "sort=newest|sort|use one of [opened, -opened, changed, -changed, due, -due, priority, -priority]",
                "assignee=a%00|assignee|U+0000",
                "total=yes|total|use one of [true, false]",
                "q=%21%3F|q|has to hold 1 to 10 words of letters or digits, not 0",
                "q=1+2+3+4+5+6+7+8+9+10+11|q|has to hold 1 to 10 words of letters or digits, not 11",
                "kind=bug|kind|'bug' is not known here: use one of [support, error, consulting]",
                "phase=done|phase|use one of [new, in-progress, resolved, closed]",
                "prioriti=high|prioriti|the parameters are [area, assignee, board-column, changed-before",
            })
    void aQueryThatMakesNoSense(String query, String path, String message) {
        Answer answer = carla.get(TICKETS + "?" + query);
        isProblem(answer, 400, "invalid-request", message);
        assertThat(answer.each("/violations", "/path")).containsExactly(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|by|is mandatory: use one of [kind, priority, complexity, area, channel, phase, turn, organisation",
                "by=roles|by|'roles' is not known here",
                "by=phase&q=-|q|has to hold 1 to 10 words",
                "by=phase&sort=due|sort|the parameters are [area, assignee, board-column, by, changed-before",
            })
    void countsOfWhatMakesNoSense(String query, String path, String message) {
        Answer answer = carla.get("/api/v1/desks/uno/counts?" + query);
        isProblem(answer, 400, "invalid-request", message);
        assertThat(answer.each("/violations", "/path")).containsExactly(path);
    }

    @Test
    void everythingThatMakesNoSenseInAQueryIsNamedAtOnce() {
        Answer answer = carla.get(TICKETS + "?kind=bug&limit=0&q=-&sort=x&total=1&colour=red");
        assertThat(answer.each("/violations", "/path"))
                .containsExactlyInAnyOrder("kind", "limit", "q", "sort", "total", "colour");
    }

    @Test
    void aCursorOfAnotherList() {
        opened();
        opened();
        String cursor = carla.get(TICKETS + "?limit=1").at("/next");
        assertThat(cursor).isNotEmpty();
        for (String other : new String[] {"sort=opened", "phase=new", "q=desconto"}) {
            Answer answer = carla.get(TICKETS + "?limit=1&" + other + "&cursor=" + cursor);
            isProblem(answer, 400, "invalid-request", "belongs to another filter or sort: ask for the first page");
            assertThat(answer.each("/violations", "/rule")).containsExactly("same-list");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"seven\"", "W/\"7\"", "\"7\", \"8\"", "\"-1\""})
    void aVersionThatIsNone(String etag) {
        Answer answer = carla.with("If-Match", etag).post(opened() + "/reply", "{'text': 't'}");
        isProblem(answer, 400, "invalid-request", "If-Match: has to be the ETag of the ticket");
    }

    @Test
    void anIdempotencyKeyThatIsNone() {
        for (String key : new String[] {"", "  ", "k".repeat(129)}) {
            Answer answer = carla.with("Idempotency-Key", key).post(TICKETS, OPEN);
            isProblem(
                    answer, 400, "invalid-request", "Idempotency-Key: has to have 1 to 128 printable ASCII characters");
        }
    }

    @Test
    void aChannelThatIsNone() {
        Answer answer = carla.with("Ticketing-Channel", "fax").get(TICKETS);
        isProblem(answer, 400, "invalid-request", "Ticketing-Channel: 'fax' is not known here: use one of [portal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt|pt-BR",
                "pt-PT|pt-BR",
                "de, pt;q=0.5|pt-BR",
                "en;q=0.4, pt-BR;q=0.9|pt-BR",
                "de|en",
                ";;;|en",
                "*|en"
            })
    void theLanguage(String accepted, String spoken) {
        Answer answer = server.client().with("Accept-Language", accepted).get("/nowhere");
        assertThat(answer.header("Content-Language")).hasValue(spoken);
    }
}
