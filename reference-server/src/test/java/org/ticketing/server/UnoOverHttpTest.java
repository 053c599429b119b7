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

/** How a company is served in the Extranet: over HTTP, on a Wednesday from 9h on. */
@DisplayName("UNO Extranet over HTTP")
class UnoOverHttpTest {

    private static final String EVIDENCE = "'screen-code': 'ATW0001', 'record': 'Cliente 100'";

    private final TestServer server = TestServer.start();
    private final ServedDesk desk = new ServedDesk(server, "uno");

    @AfterEach
    void close() {
        server.close();
    }

    private String occurrence(String kind) {
        return desk.opened("carla", kind, EVIDENCE);
    }

    @Test
    @DisplayName("N15 N18: over HTTP, without screen code and record nothing is registered, and each is named")
    void allFields() {
        Answer refused = desk.who("carla")
                .inPortuguese()
                .post(desk.at("/tickets"), "{'kind': 'error', 'title': 't', 'description': 'd', 'fields': {}}");

        isProblem(refused, 422, "invalid-command");
        assertThat(refused.each("/violations", "/path")).containsExactly("fields.screen-code", "fields.record");
        assertThat(refused.at("/violations/0/message")).contains("N15, N18", "ATW0001");
        assertThat(desk.who("carla").get(desk.at("/tickets")).each("/items", "/id"))
                .isEmpty();
    }

    @Test
    @DisplayName("N1 N2: over HTTP, the plan says what it includes, and every occurrence when it will be resolved")
    void planAndDeadline() {
        JsonNode catalog = desk.who("carla").get(desk.at("/catalog")).json();
        assertThat(rules(catalog)).contains("N1");
        assertThat(named(catalog.path("services"), "support").path("cover").asString())
                .isEqualTo("included");

        String ticket = occurrence("support");
        assertThat(desk.due("carla", ticket, "resolution")).isEqualTo("2026-11-27T09:00");
        assertThat(desk.promise("carla", ticket, "resolution").path("strength").asString())
                .isEqualTo("guarantee");
        desk.done("diego", ticket + "/classify", "{'priority': 'urgent'}");
        assertThat(desk.due("carla", ticket, "resolution")).isEqualTo("2026-11-25T14:30");
    }

    @Test
    @DisplayName("N5 N6 N7 N22: over HTTP, an occurrence is seen at once, and keeps its stage and all that was said")
    void followed() {
        String ticket = occurrence("error");
        assertThat(desk.who("diego").get(desk.at("/tickets")).each("/items", "/id"))
                .containsExactly(ServedDesk.id(ticket));
        assertThat(desk.who("carla").get(ticket).at("/status/id")).isEqualTo("open");

        desk.done("diego", ticket + "/reply", "{'text': 'Estamos vendo.'}");
        assertThat(desk.who("carla").get(ticket).at("/status/label/pt")).isEqualTo("Em andamento");
        desk.done("diego", ticket + "/resolve", "{'text': 'Corrigido: marque a opção B e grave de novo.'}");

        Answer kept = desk.who("carla").get(ticket);
        assertThat(kept.at("/status/label/pt")).isEqualTo("Finalizada");
        assertThat(kept.at("/description")).isEqualTo("d");
        assertThat(kept.each("/entries", "/text"))
                .containsExactly("Estamos vendo.", "Corrigido: marque a opção B e grave de novo.");
    }

    @Test
    @DisplayName("N8: over HTTP, a company follows all its occurrences in any status, and nobody else's")
    void anyStatus() {
        String finished = occurrence("support");
        occurrence("error");
        desk.opened("otavio", "error", EVIDENCE);
        desk.done("diego", finished + "/resolve", "{'text': 'Corrigido.'}");

        assertThat(desk.who("carla").get(desk.at("/tickets")).each("/items", "/status/label/pt"))
                .containsExactlyInAnyOrder("Aberta", "Finalizada");
    }

    @Test
    @DisplayName("N9: over HTTP, a call is answered later than an occurrence of the Extranet, and stands behind it")
    void aCallIsSlower() {
        String called = desk.opened(desk.who("carla").with("Ticketing-Channel", "phone"), "support", EVIDENCE);
        server.at("2026-11-25T09:30");
        String registered = occurrence("support");

        assertThat(desk.due("carla", registered, "first-answer")).isLessThan(desk.due("carla", called, "first-answer"));
        assertThat(desk.who("diego").get(desk.at("/areas/support/queue")).each("/items", "/ticket/id"))
                .containsExactly(ServedDesk.id(registered), ServedDesk.id(called));
    }

    @Test
    @DisplayName("N10 N21: over HTTP, the ERP finds its link to support, the list behind it, and in it an occurrence")
    void fromTheErp() {
        String ticket = occurrence("error");
        Answer menu = desk.who("carla").get(desk.at("/menu"));
        int newTicket = menu.each("/items", "/entry").indexOf("new-ticket");
        assertThat(menu.at("/items/" + newTicket + "/permitted")).isEqualTo("true");

        int tickets = menu.each("/items", "/entry").indexOf("tickets");
        Answer found = desk.who("carla").get(menu.at("/items/" + tickets + "/href") + "?q=t");

        assertThat(found.each("/items", "/id")).containsExactly(ServedDesk.id(ticket));
        assertThat(desk.who("carla")
                        .get(desk.at("/tickets/") + found.at("/items/0/id"))
                        .at("/description"))
                .isEqualTo("d");
    }

    @Test
    @DisplayName("N24: over HTTP, a reply is kept at once and has a time to its answer, which a note is not")
    void everyReplyIsAnswered() {
        String ticket = occurrence("support");
        desk.done("diego", ticket + "/reply", "{'text': 'Veja o manual da tela.'}");

        desk.done("carla", ticket + "/reply", "{'text': 'Vi, mas a dúvida continua.'}");

        assertThat(desk.due("carla", ticket, "next-answer")).isEqualTo("2026-11-25T14:30");
        desk.done("diego", ticket + "/note", "{'text': 'Perguntar ao desenvolvimento.'}");
        assertThat(desk.promise("carla", ticket, "next-answer").path("state").asString())
                .isEqualTo("running");
        desk.done("diego", ticket + "/reply", "{'text': 'É preciso marcar a opção B.'}");
        assertThat(desk.promise("carla", ticket, "next-answer").path("state").asString())
                .isEqualTo("stopped");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("N25 N26 N27 N28 N29: over HTTP, support is told from consulting, and each goes to those who give it")
    @CsvSource({"N25, support", "N26, support", "N27, consulting", "N28, consulting", "N29, consulting"})
    void supportAndConsulting(String rule, String kind) {
        assertThat(rules(named(desk.described().path("kinds"), kind))).contains(rule);
        String ticket = occurrence(kind);

        assertThat(desk.who("carla").get(ticket).at("/area/id")).isEqualTo(kind);
        assertThat(desk.promise("carla", ticket, "resolution").isMissingNode())
                .as("a deadline is promised for support only")
                .isEqualTo(kind.equals("consulting"));
        assertThat(desk.who("helena").get(ticket).status()).isEqualTo(kind.equals("consulting") ? 200 : 404);
    }
}
