package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.Problems.isProblem;
import static org.ticketing.server.ServedDesk.named;
import static org.ticketing.server.ServedDesk.rules;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** How a subscriber is served in iClient: over HTTP, on a Wednesday from 9h on. */
@DisplayName("SensusX iClient over HTTP")
class SensusxOverHttpTest {

    private static final String VIDEO = "'video': 'https://videos.example/123'";

    private final TestServer server = TestServer.start();
    private final ServedDesk desk = new ServedDesk(server, "sensusx");

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("X7 X8 X9 X10 X11 X12 X13 X42: over HTTP, every matter is a ticket of a kind, and starts with the SAC")
    @CsvSource({
        "X7, question",
        "X8, error",
        "X9, finance",
        "X10, buy-users",
        "X11, cancel-users",
        "X12, cancel-contract",
        "X13, suggestion",
    })
    void whatItTakes(String rule, String kind) {
        assertThat(rules(named(desk.described().path("kinds"), kind))).contains(rule, "X42");

        Answer ticket = desk.who("lucia").get(desk.opened("lucia", kind, ""));

        assertThat(ticket.at("/kind/id")).isEqualTo(kind);
        assertThat(ticket.at("/area/label/pt")).isEqualTo("SAC");
    }

    @Test
    @DisplayName("X26: over HTTP, an average stays one: however long it takes, no single ticket has missed it")
    void anAverageIsNotMissed() {
        String ticket = desk.opened("lucia", "error", "");
        server.at("2026-12-18T18:00");
        server.tick();

        JsonNode promise = desk.promise("lucia", ticket, "first-assessment");
        assertThat(promise.path("strength").asString()).isEqualTo("expected-average");
        assertThat(promise.path("breached").asBoolean()).isFalse();
        assertThat(desk.who("lucia").get(ticket + "/history").each("/items", "/type"))
                .doesNotContain("goal-breached");
    }

    @Test
    @DisplayName(
            "X41 X44 X45: over HTTP, the form marks what is mandatory; without title and description both are named")
    void mandatory() {
        JsonNode video = named(desk.described().path("forms"), "video").at("/fields/0");
        assertThat(video.path("mandatory").asBoolean()).isTrue();

        Answer refused =
                desk.who("lucia").post(desk.at("/tickets"), "{'kind': 'question', 'title': ' ', 'description': ' '}");

        isProblem(refused, 422, "invalid-command");
        assertThat(refused.each("/violations", "/path")).containsExactlyInAnyOrder("title", "description");
    }

    @Test
    @DisplayName("X43: over HTTP, a ticket says who asks, also where somebody else has opened it")
    void whoAsks() {
        Answer opened = desk.done(
                "nina",
                desk.at("/tickets"),
                "{'kind': 'suggestion', 'title': 't', 'description': 'd', 'organisation': 'consultoria-ponto-norte',"
                        + " 'requester': 'lucia'}");

        assertThat(opened.at("/requester/name")).isEqualTo("Lúcia Antunes");
        assertThat(opened.at("/opener/name")).isEqualTo("Nina Sampaio");
        assertThat(desk.who("lucia").get(desk.at("/tickets?requester=lucia")).each("/items", "/id"))
                .containsExactly(opened.at("/id"));
        assertThat(desk.who("fabio")
                        .get(opened.header("Location").orElseThrow())
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("X46 X49: over HTTP, the link to the video may follow, but has to be a link")
    void theVideoMayFollow() {
        String ticket = desk.opened("lucia", "error", "");
        assertThat(desk.who("lucia").get(ticket).each("/evidence/missing", "/id"))
                .containsExactly("video");
        Answer noLink = desk.who("lucia").post(ticket + "/give-evidence", "{'fields': {'video': 'em anexo'}}");
        isProblem(noLink, 422, "invalid-command", "fields.video");

        Answer given = desk.done("lucia", ticket + "/give-evidence", "{'fields': {%s}}".formatted(VIDEO));

        assertThat(given.json().has("evidence")).isFalse();
        assertThat(desk.who("nina").get(ticket).at("/fields/video")).isEqualTo("https://videos.example/123");
        assertThat(desk.who("lucia")
                        .post(ticket + "/give-evidence", "{'fields': {%s}}".formatted(VIDEO))
                        .at("/refusal/code"))
                .isEqualTo("nothing-missing");
    }

    @Test
    @DisplayName("X50 X57 X62: over HTTP, a ticket is found by its name, on the board, and in the calendar")
    void whereATicketIsFound() {
        String waiting = desk.opened("lucia", "question", VIDEO);
        String begun = desk.opened("lucia", "finance", "");
        desk.done("nina", begun + "/reply", "{'text': 'Estamos vendo.'}");
        String done = desk.opened("lucia", "suggestion", "");
        desk.done("nina", done + "/resolve", "{'text': 'Anotado.'}");

        Answer board = desk.who("lucia").get(desk.at("/board"));
        assertThat(board.each("/columns", "/label/en")).hasSize(3);
        assertThat(board.each("/columns", "/items/0/id"))
                .containsExactly(ServedDesk.id(waiting), ServedDesk.id(begun), ServedDesk.id(done));
        assertThat(desk.who("lucia").get(desk.at("/calendar")).each("/items", "/ticket/id"))
                .containsExactlyInAnyOrder(ServedDesk.id(waiting), ServedDesk.id(begun), ServedDesk.id(done));
        Answer found = desk.who("lucia").get(desk.at("/tickets?q=t&kind=question"));
        assertThat(found.each("/items", "/title")).containsExactly("t");
        assertThat(found.at("/items/0/code"))
                .startsWith("SX-")
                .isEqualTo(desk.who("lucia").get(waiting).at("/code"));
    }

    @Test
    @DisplayName("X51 X54: over HTTP, both sides add logs, and the ticket says whether one can add another")
    void logs() {
        String ticket = desk.opened("lucia", "question", VIDEO);
        desk.done("lucia", ticket + "/reply", "{'text': 'Segue mais um detalhe.'}");
        desk.done("nina", ticket + "/reply", "{'text': 'Obrigada, vamos ver.'}");

        Answer read = desk.who("lucia").get(ticket);
        assertThat(read.each("/entries", "/side")).containsExactly("customer", "vendor");
        assertThat(read.each("/entries", "/author/name")).containsExactly("Lúcia Antunes", "Nina Sampaio");
        assertThat(mayReply(ticket)).isEqualTo("true");
        desk.done("nina", ticket + "/close", "{}");
        assertThat(mayReply(ticket)).isEqualTo("false");
        assertThat(desk.who("lucia")
                        .post(ticket + "/reply", "{'text': 'Mais uma coisa'}")
                        .at("/refusal/code"))
                .isEqualTo("ticket-closed");
    }

    private String mayReply(String ticket) {
        Answer actions = desk.who("lucia").get(ticket + "/actions");
        int reply = actions.each("/items", "/action").indexOf("reply");
        return actions.at("/items/" + reply + "/permitted");
    }
}
