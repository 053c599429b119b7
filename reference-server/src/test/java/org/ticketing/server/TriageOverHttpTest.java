package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is suggested to staff, and what they say when they hand a ticket on: over HTTP. */
@DisplayName("Triage over HTTP")
class TriageOverHttpTest {

    private static final String DESK = "/api/v1/desks/unisac";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Client who(String token) {
        return server.client(token);
    }

    private static String opened(String kind, String description) {
        server.at("2026-11-25T09:00");
        Answer opened = who("unisac-beatriz")
                .post(
                        DESK + "/tickets",
                        "{'kind': '%s', 'title': 'Diário', 'description': '%s'}".formatted(kind, description));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return DESK + "/tickets/" + opened.at("/id");
    }

    @Test
    @DisplayName("U44: staff read what is suggested, with the rule and its reason in both languages, and decide")
    void suggested() {
        String ticket = opened("technical-question", "Não aparece desde a ATUALIZACAO");
        Answer read = who("unisac-renato").get(ticket);

        assertThat(read.each("/suggestions", "/rule")).containsExactly("harmed-by-maintenance", "technical-level");
        assertThat(read.at("/suggestions/0/priority/id")).isEqualTo("maintenance-impact");
        assertThat(read.at("/suggestions/0/words/0")).isEqualTo("desde a atualização");
        assertThat(read.at("/suggestions/0/because/en")).contains("goes first");
        assertThat(read.at("/suggestions/0/because/pt")).contains("passa à frente");
        assertThat(read.at("/suggestions/0/source/rules/0")).isEqualTo("U44");
        assertThat(read.at("/priority/id")).isEqualTo("normal");
        assertThat(who("unisac-beatriz").get(ticket).each("/suggestions", "/rule"))
                .isEmpty();

        who("unisac-renato").post(ticket + "/classify", "{'priority': 'maintenance-impact', 'area': 'n2'}");

        assertThat(who("unisac-renato").get(ticket).each("/suggestions", "/rule"))
                .isEmpty();
    }

    @Test
    @DisplayName("U37: why a ticket is handed on stands in its history, for staff")
    void forwarded() {
        String ticket = opened("suggestion", "Um botão a mais");
        Answer forwarded =
                who("unisac-renato").post(ticket + "/classify", "{'area': 'product', 'reason': 'Muda o produto'}");

        assertThat(forwarded.status()).as(forwarded.text()).isEqualTo(200);
        assertThat(who("unisac-renato").get(ticket + "/history").each("/items", "/reason"))
                .contains("Muda o produto");
        assertThat(who("unisac-beatriz").get(ticket + "/history").text()).doesNotContain("Muda o produto");
        assertThat(who("unisac-beatriz").get(ticket).text()).doesNotContain("Muda o produto");
        assertThat(who("unisac-renato")
                        .post(ticket + "/classify", "{'area': 'n2', 'reason': ''}")
                        .status())
                .isEqualTo(422);
        assertThat(who("unisac-beatriz").get(DESK).at("/forwarding/reasonMandatory"))
                .isEqualTo("false");
    }

    @Test
    @DisplayName("U48: classified as a question, a suggestion waits for where it is")
    void askedForAfterwards() {
        String ticket = opened("suggestion", "Não entendi a tela");
        Answer classified = who("unisac-renato").post(ticket + "/classify", "{'kind': 'operational-question'}");

        assertThat(classified.at("/evidence/missing/0/id")).isEqualTo("where");
        assertThat(classified.at("/turn")).isEqualTo("customer");
        Answer given = who("unisac-beatriz").post(ticket + "/give-evidence", "{'fields': {'where': 'Diário'}}");
        assertThat(given.at("/turn")).isEqualTo("vendor");
    }
}
