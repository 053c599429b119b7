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

/** How an institution is served by UniSAC: over HTTP, on a Wednesday from 9h on. */
@DisplayName("Unimestre UniSAC over HTTP")
class UnisacOverHttpTest {

    private static final String WHERE = "'where': 'Financeiro, boletos'";
    private static final String PURPOSE = "'purpose': 'Reunião de pais'";

    private final TestServer server = TestServer.start();
    private final ServedDesk desk = new ServedDesk(server, "unisac");

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @DisplayName("U2 U3 U4 U5 U6 U39: over HTTP, what an institution brings has a kind, which comes from a rule")
    @CsvSource({
        "operational-question, U2",
        "technical-question, U3",
        "service-requisition, U4",
        "service-requisition, U5",
        "suggestion, U39",
        "maintenance-need, U6",
    })
    void whatItTakes(String kind, String rule) {
        assertThat(rules(named(desk.described().path("kinds"), kind))).contains(rule);

        Answer ticket = desk.who("beatriz").get(desk.opened("beatriz", kind, ""));

        assertThat(ticket.at("/kind/id")).isEqualTo(kind);
        assertThat(ticket.at("/area/id")).isEqualTo("classification");
    }

    @ParameterizedTest(name = "to {0}, {2}")
    @DisplayName("U34 U35 U36 U37 U38 U40: over HTTP, the classification team has it first, sets kind and priority, and"
            + " hands it on")
    @CsvSource({
        "n1, Suporte N1, U35",
        "n2, Suporte N2, U36",
        "n2, Suporte N2, U34",
        "product, Produto, U37",
        "services, Serviços e Implantação, U37",
        "commercial, Comercial, U37",
        "administrative, Administrativo, U37",
    })
    void handedOn(String area, String label, String rule) {
        String ticket = desk.opened("beatriz", "suggestion", "");
        assertThat(desk.who("paula").get(desk.at("/areas/classification/queue")).each("/items", "/ticket/id"))
                .containsExactly(ServedDesk.id(ticket));

        Answer handedOn = desk.done(
                "paula",
                ticket + "/classify",
                "{'kind': 'technical-question', 'priority': 'high', 'area': '%s'}".formatted(area));

        assertThat(handedOn.at("/kind/id")).isEqualTo("technical-question");
        assertThat(handedOn.at("/priority/id")).isEqualTo("high");
        assertThat(desk.who("beatriz").get(ticket).at("/area/label/pt")).isEqualTo(label);
        assertThat(rules(named(desk.described().path("areas"), area))).contains(rule);
    }

    @Test
    @DisplayName("U44: over HTTP, what a maintenance has broken is first in the queue, whenever it came")
    void maintenanceImpactFirst() {
        String ordinary = desk.opened("beatriz", "suggestion", "");
        server.at("2026-11-25T09:30");
        String broken = desk.opened("beatriz", "maintenance-need", WHERE);
        desk.done("paula", broken + "/classify", "{'priority': 'maintenance-impact'}");

        Answer queue = desk.who("paula").get(desk.at("/areas/classification/queue"));

        assertThat(queue.each("/items", "/ticket/id")).containsExactly(ServedDesk.id(broken), ServedDesk.id(ordinary));
    }

    @Test
    @DisplayName("U63: over HTTP, the first analysis is due an hour after opening, and is met or missed")
    void theFirstAnalysis() {
        String met = desk.opened("beatriz", "maintenance-need", WHERE);
        String missed = desk.opened("beatriz", "maintenance-need", WHERE);
        assertThat(desk.due("beatriz", met, "first-analysis")).isEqualTo("2026-11-25T10:00");

        server.at("2026-11-25T10:00");
        desk.done("renato", met + "/note", "{'text': 'Reproduzido no ambiente de testes.'}");
        server.at("2026-11-25T10:01");

        JsonNode inTime = desk.promise("beatriz", met, "first-analysis");
        assertThat(inTime.path("state").asString()).isEqualTo("stopped");
        assertThat(inTime.path("breached").asBoolean()).isFalse();
        server.tick();
        assertThat(desk.promise("beatriz", missed, "first-analysis")
                        .path("breached")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("U43 U64: over HTTP, a question is due in the first hours; what is a requisition is scheduled instead")
    void aQuestionOrARequisition() {
        String ticket = desk.opened("beatriz", "operational-question", WHERE);
        assertThat(desk.due("beatriz", ticket, "question-resolution")).isEqualTo("2026-11-25T13:00");

        desk.done("paula", ticket + "/classify", "{'kind': 'service-requisition', 'area': 'services'}");

        assertThat(desk.promise("beatriz", ticket, "question-resolution").isMissingNode())
                .isTrue();
        assertThat(desk.promise("beatriz", ticket, "execution")
                        .at("/derivation/reason")
                        .asString())
                .isEqualTo("date-awaited");
    }

    @Test
    @DisplayName("U33 U48: over HTTP, a ticket without what is vital says what it waits for, and goes on with it")
    void whatIsVital() {
        String ticket = desk.opened("beatriz", "technical-question", "");
        Answer waiting = desk.who("beatriz").get(ticket);
        assertThat(waiting.at("/turn")).isEqualTo("customer");
        assertThat(waiting.each("/evidence/missing", "/id")).containsExactly("where");
        assertThat(desk.promise("beatriz", ticket, "question-resolution")
                        .path("state")
                        .asString())
                .isEqualTo("paused");
        Answer nothing = desk.who("beatriz").post(ticket + "/give-evidence", "{'fields': {}}");
        isProblem(nothing, 422, "invalid-command", "fields.where");
        Answer unknown = desk.who("beatriz").post(ticket + "/give-evidence", "{'fields': {'colour': 'blue'}}");
        isProblem(unknown, 422, "invalid-command", "fields.colour");
        assertThat(desk.who("beatriz")
                        .post(ticket + "/give-evidence", "{'fields': {}, 'waiveRest': true}")
                        .at("/refusal/code"))
                .isEqualTo("not-to-waive");

        Answer given = desk.done("beatriz", ticket + "/give-evidence", "{'fields': {%s}}".formatted(WHERE));

        assertThat(given.at("/turn")).isEqualTo("vendor");
        assertThat(given.json().has("evidence")).isFalse();
        assertThat(given.at("/fields/where")).isEqualTo("Financeiro, boletos");
        assertThat(desk.promise("beatriz", ticket, "question-resolution")
                        .path("state")
                        .asString())
                .isEqualTo("running");
        assertThat(desk.who("renato").get(ticket + "/history").each("/items", "/type"))
                .contains("evidence-given");
    }

    @Test
    @DisplayName("U47: over HTTP, each area shows who is responsible for it, and nobody else answers for its level")
    void whoIsResponsible() {
        JsonNode services = named(desk.described().path("areas"), "services");
        assertThat(services.at("/responsible/id").asString()).isEqualTo("area-lead");
        assertThat(rules(services)).contains("U47");
        String ticket = desk.opened("beatriz", "service-requisition", PURPOSE);
        desk.done("paula", ticket + "/classify", "{'area': 'services'}");
        desk.done(
                "beatriz",
                ticket + "/renegotiate",
                "{'wishedDate': '2026-12-04T17:00:00-03:00', 'reason': 'As matrículas começam no dia 5.'}");
        desk.done("renato", ticket + "/answer-renegotiation", "{'refused': true, 'reason': 'Não há equipe.'}");
        desk.done("beatriz", ticket + "/escalate", "{'reason': 'Não serve.'}");
        String answer = "{'date': '2026-12-04T12:00:00-03:00', 'reason': 'Remanejamos uma pessoa.'}";

        Answer ofAnotherArea = desk.who("helena").post(ticket + "/answer-renegotiation", answer);

        isProblem(ofAnotherArea, 403, "refused");
        assertThat(ofAnotherArea.at("/refusal/code")).isEqualTo("wrong-level");
        assertThat(desk.done("ivone", ticket + "/answer-renegotiation", answer).at("/promisedDate"))
                .isEqualTo("2026-12-04T15:00:00Z");
    }

    @Test
    @DisplayName("U29: over HTTP, a key user asks for a change of high impact")
    void highImpact() {
        Answer ticket = desk.who("beatriz").get(desk.opened("beatriz", "high-impact-change", PURPOSE));

        assertThat(ticket.at("/kind/id")).isEqualTo("high-impact-change");
    }
}
