package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promised times over HTTP: when, why, and the same as a front end and a person read it. */
class PromisesTest {

    private static final String UNISAC = "/api/v1/desks/unisac/tickets";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String opened(String token, String tickets, String body) {
        return server.client(token).post(tickets, body).header("Location").orElseThrow();
    }

    private static String requisition() {
        return opened("unisac-beatriz", UNISAC, """
            {'kind': 'service-requisition', 'title': 'Boletim', 'description': 'Com a média parcial.',
             'fields': {'purpose': 'Reunião de pais'}}\
            """);
    }

    /** The due instant of a goal, as a clock in São Paulo shows it. */
    private static String due(Answer promises, String goal) {
        int index = promises.each("/items", "/goal/id").indexOf(goal);
        String due = promises.at("/items/" + index + "/due");
        return due.isEmpty()
                ? ""
                : Instant.parse(due)
                        .atZone(TestServer.SAO_PAULO)
                        .toLocalDateTime()
                        .toString();
    }

    @Test
    @DisplayName("X24 X25: over HTTP, a question of Friday evening is assessed on Monday morning, and why")
    void aSensusxQuestionOfFridayEveningIsAssessedOnMondayMorning() {
        server.at("2026-11-27T17:40");
        String ticket = opened(
                "sensusx-lucia",
                "/api/v1/desks/sensusx/tickets",
                "{'kind': 'question', 'title': 'Horas por projeto', 'description': 'Onde fica o filtro?'}");
        assertThat(server.client("sensusx-lucia").get(ticket).at("/nextDue/due"))
                .isEqualTo("2026-11-30T11:40:00Z");

        Answer promises = server.client("sensusx-lucia").inPortuguese().get(ticket + "/promises");

        assertThat(promises.each("/items", "/goal/id")).containsExactly("first-assessment");
        assertThat(promises.at("/items/0/strength")).isEqualTo("expected-average");
        assertThat(due(promises, "first-assessment")).isEqualTo("2026-11-30T08:40");
        String segments = "/items/0/derivation/segments";
        assertThat(promises.each(segments, "/kind")).containsExactly("open", "closed", "open");
        assertThat(promises.each(segments, "/counted")).containsExactly("PT20M", "PT0S", "PT40M");
        assertThat(promises.each(segments, "/from"))
                .containsExactly("2026-11-27T20:40:00Z", "2026-11-27T21:00:00Z", "2026-11-30T11:00:00Z");
        assertThat(promises.at("/items/0/derivation/counted")).isEqualTo("PT1H");
        assertThat(promises.at("/items/0/derivation/source/rules/0")).isEqualTo("X25");
        assertThat(promises.each("/items/0/text", ""))
                .containsExactly(
                        "Primeira avaliação: previsão seg. 30/11/2026 08:40",
                        "  prometido: 1 h de tempo aberto, dias úteis, das 8h às 18h, uma média (X25)",
                        "  contado de sex. 27/11/2026 17:40; conta o tempo aberto",
                        "  sex. 27/11/2026 17:40 – sex. 27/11/2026 18:00  aberto  20 min",
                        "  sex. 27/11/2026 18:00 – seg. 30/11/2026 08:00  fechado",
                        "  seg. 30/11/2026 08:00 – seg. 30/11/2026 08:40  aberto  40 min",
                        "  tempo aberto no total: 1 h");
        assertThat(server.client("sensusx-lucia").get(ticket + "/promises").at("/items/0/text/0"))
                .isEqualTo("First assessment: expected by Mon 2026-11-30 08:40");
    }

    @Test
    @DisplayName("U41: over HTTP, classified on the same day, or in the first hours of the next")
    void aUnisacTicketIsClassifiedTheSameDayOrInTheFirstHoursOfTheNext() {
        server.at("2026-11-26T10:00");
        Answer morning = server.client("unisac-beatriz").get(requisition() + "/promises");
        assertThat(due(morning, "classification")).isEqualTo("2026-11-26T18:00");
        assertThat(morning.at("/items/1/derivation/reason")).isEqualTo("same-day");

        server.at("2026-11-26T17:30");
        Answer evening = server.client("unisac-beatriz").get(requisition() + "/promises");
        assertThat(due(evening, "classification")).isEqualTo("2026-11-27T10:00");
        assertThat(evening.at("/items/1/derivation/reason")).isEqualTo("next-business-day");
    }

    @Test
    @DisplayName("U42 U65: over HTTP, what has to be configured has a date once a person promised one, on the ticket")
    void aUnisacTicketThatNeedsConfigurationHasADateOnceAPersonPromisedOne() {
        server.at("2026-11-26T10:00");
        String ticket = requisition();
        Client beatriz = server.client("unisac-beatriz");
        Answer before = beatriz.get(ticket + "/promises");
        assertThat(before.each("/items", "/goal/id")).contains("execution");
        assertThat(due(before, "execution")).isEmpty();
        assertThat(beatriz.get(ticket).json().has("promisedDate")).isFalse();

        server.client("unisac-renato")
                .post(ticket + "/promise-date", "{'date': '2026-12-04T18:00:00-03:00', 'reason': 'Agendado.'}");

        assertThat(due(beatriz.get(ticket + "/promises"), "execution")).isEqualTo("2026-12-04T18:00");
        assertThat(beatriz.get(ticket).at("/promisedDate")).isEqualTo("2026-12-04T21:00:00Z");
    }

    @Test
    void eachDeskIsServedWithItsOwnWords() {
        Answer desks = server.client().get("/api/v1/desks");
        assertThat(desks.each("", "/id")).containsExactly("unisac", "uno", "sismais", "sensusx");
        assertThat(desks.each("", "/ticket/pt")).containsExactly("chamado", "ocorrência", "chamado", "ticket");
        for (String desk : List.of("unisac", "uno", "sismais", "sensusx")) {
            Answer one = server.client().get("/api/v1/desks/" + desk);
            assertThat(one.status()).isEqualTo(200);
            assertThat(one.each("/kinds", "/id")).isNotEmpty();
            assertThat(one.at("/mainChannel")).isEqualTo("portal");
        }
        Answer uno = server.client().get("/api/v1/desks/uno");
        assertThat(uno.each("/forms/0/fields", "/id")).containsExactly("screen-code", "record");
        assertThat(uno.json().at("/forms/0/fields/0/source/rules").toString()).contains("N18");
        assertThat(uno.at("/initialPriority/source/assumed")).isNotEmpty();
    }
}
