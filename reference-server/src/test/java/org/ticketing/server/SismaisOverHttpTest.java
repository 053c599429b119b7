package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.ServedDesk.named;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a shop is served by Sismais: over HTTP, on a Wednesday from 9h on. */
@DisplayName("Sismais Maxpró over HTTP")
class SismaisOverHttpTest {

    private final TestServer server = TestServer.start();
    private final ServedDesk desk = new ServedDesk(server, "sismais");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @DisplayName("S6 S7: over HTTP, what turns out to be training is no support, and costs extra")
    void trainingIsNoSupport() {
        String ticket = desk.opened("marcia", "question", "");
        assertThat(desk.due("marcia", ticket, "resolution")).isNotEmpty();

        desk.done("talita", ticket + "/classify", "{'kind': 'training', 'area': 'implementation'}");

        assertThat(desk.promise("marcia", ticket, "resolution").isMissingNode()).isTrue();
        assertThat(named(desk.who("marcia").get(desk.at("/catalog")).json().path("services"), "training")
                        .path("cover")
                        .asString())
                .isEqualTo("extra");
        assertThat(desk.who("talita")
                        .post(ticket + "/resolve", "{'text': 'Feito.'}")
                        .at("/refusal/code"))
                .isEqualTo("not-approved");
    }

    @Test
    @DisplayName("S8 S9 S12: over HTTP, the knowledge base answers on a Sunday night, and nobody waits in a queue")
    void knowledgeFirst() {
        Answer written = desk.done(
                "talita",
                desk.at("/articles"),
                "{'genre': 'video', 'category': 'fiscal', 'language': 'pt', 'audience': 'customers', 'title':"
                        + " 'Cancelar uma nota', 'text': 't', 'link': 'https://videos.example/1'}");
        desk.done("talita", desk.at("/articles/") + written.at("/id") + "/publish", "{}");
        server.at("2026-11-29T03:00");

        Answer looked = desk.done("marcia", desk.at("/consultations"), "{'search': 'cancelar nota'}");

        assertThat(looked.each("/shown", "/link")).containsExactly("https://videos.example/1");
        String consultation = looked.header("Location").orElseThrow();
        assertThat(desk.done("marcia", consultation + "/conclude", "{'helped': true}")
                        .at("/outcome"))
                .isEqualTo("helped");
        assertThat(desk.who("talita").get(desk.at("/tickets")).each("/items", "/id"))
                .isEmpty();
    }

    @Test
    @DisplayName("S19: over HTTP, an answer stops its own clock, and the resolution is still owed")
    void anAnswerIsNotTheResolution() {
        String ticket = desk.opened("marcia", "problem", "");

        desk.done("talita", ticket + "/reply", "{'text': 'Estamos analisando.'}");

        assertThat(state(ticket, "first-answer")).isEqualTo("stopped");
        assertThat(state(ticket, "resolution")).isEqualTo("running");
        assertThat(desk.who("marcia").get(ticket).at("/phase")).isEqualTo("in-progress");
        desk.done("talita", ticket + "/resolve", "{'text': 'Corrigido na versão nova.'}");
        assertThat(state(ticket, "resolution")).isEqualTo("stopped");
    }

    private String state(String ticket, String goal) {
        return desk.promise("marcia", ticket, goal).path("state").asString();
    }

    @Test
    @DisplayName("S20: over HTTP, times go by the urgency and complexity that the team finds, and places by arrival")
    void urgencyComplexityArrival() {
        String first = desk.opened("marcia", "problem", "");
        server.at("2026-11-25T09:10");
        String second = desk.opened("igor", "problem", "");
        assertThat(desk.due("marcia", first, "first-answer")).isEqualTo("2026-11-25T15:00");
        assertThat(places()).containsExactly(ServedDesk.id(first), ServedDesk.id(second));

        desk.done("talita", second + "/classify", "{'priority': 'urgent'}");
        String before = desk.due("marcia", first, "resolution");
        desk.done("talita", first + "/classify", "{'complexity': 'detailed'}");

        assertThat(desk.due("igor", second, "first-answer")).isEqualTo("2026-11-25T10:10");
        assertThat(desk.due("marcia", first, "resolution")).isGreaterThan(before);
        assertThat(places()).containsExactly(ServedDesk.id(second), ServedDesk.id(first));
        Answer figures = desk.who("talita").get(desk.at("/dashboard"));
        assertThat(figures.each("/complexities/counts", "/value")).containsExactly("simple", "detailed");
        assertThat(figures.each("/complexities/counts", "/tickets")).containsExactly("0", "1");
    }

    private List<String> places() {
        return desk.who("talita").get(desk.at("/areas/level-1/queue")).each("/items", "/ticket/id");
    }

    @Test
    @DisplayName("S22: over HTTP, a customer has all open tickets before them, with what was said, and nobody else's")
    void allOpenTickets() {
        String first = desk.opened("marcia", "question", "");
        server.at("2026-11-25T09:10");
        String second = desk.opened("marcia", "problem", "");
        desk.opened("igor", "question", "");
        desk.done("talita", first + "/reply", "{'text': 'Veja em Estoque.'}");
        String ended = desk.opened("marcia", "request", "");
        desk.done("talita", ended + "/close", "{}");

        Answer open = desk.who("marcia").get(desk.at("/tickets?phase=new&phase=in-progress&sort=opened"));

        assertThat(open.each("/items", "/id")).containsExactly(ServedDesk.id(first), ServedDesk.id(second));
        assertThat(desk.who("marcia").get(first).each("/entries", "/text")).containsExactly("Veja em Estoque.");
    }

    @Test
    @DisplayName("S23: over HTTP, a ticket is opened on a Saturday night, stays open, and is answered on Monday")
    void outsideServiceHours() {
        server.at("2026-11-28T20:00");
        String ticket = desk.opened("marcia", "question", "");

        assertThat(desk.due("marcia", ticket, "first-answer")).isEqualTo("2026-11-30T12:00");
        server.at("2026-11-30T08:00");
        server.tick();
        assertThat(desk.who("marcia").get(ticket).at("/status/label/pt")).isEqualTo("Em aberto");
    }
}
