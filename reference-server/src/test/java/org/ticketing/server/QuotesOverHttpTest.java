package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.Problems.isProblem;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a subscription covers, what costs extra, and how a quote comes about: over HTTP. */
@DisplayName("Quotes over HTTP")
class QuotesOverHttpTest {

    private static final String DESKS = "/api/v1/desks/";
    private static final String QUOTE =
            "{'currency': 'BRL', 'validUntil': '2026-12-04T18:00:00-03:00', 'lines': [{'item': '%s', 'text':"
                    + " 'Conforme conversado', 'amount': 108000}, {'text': 'Desconto', 'amount': -8000}]}";

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

    /** On a Wednesday at 9h. */
    private static String opened(String desk, String token, String kind, String fields) {
        server.at("2026-11-25T09:00");
        Answer opened = who(token)
                .post(
                        DESKS + desk + "/tickets",
                        "{'kind': '%s', 'title': 't', 'description': 'd', 'fields': {%s}}".formatted(kind, fields));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return DESKS + desk + "/tickets/" + opened.at("/id");
    }

    private static String onDemand() {
        return opened("unisac", "unisac-beatriz", "on-demand-service", "'purpose': 'p'");
    }

    private static Answer offered(String ticket) {
        Answer offered = who("unisac-renato").post(ticket + "/offer-quote", QUOTE.formatted("reports"));
        assertThat(offered.status()).as(offered.text()).isEqualTo(200);
        return offered;
    }

    private static JsonNode named(Answer catalog, String list, String id) {
        return StreamSupport.stream(catalog.json().path(list).spliterator(), false)
                .filter(entry -> entry.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{3}: {2} at {0}")
    @CsvSource({
        "unisac, unisac-beatriz, reports, U26, extra",
        "unisac, unisac-sergio, questions, '', included",
        "sismais, sismais-marcia, training, S6, extra",
        "uno, uno-carla, support, N25, included",
        "sensusx, sensusx-lucia, implementation-consulting, X15, extra",
        "sensusx, sensusx-lucia, functional-support, X16, extra",
        "sensusx, sensusx-lucia, process-consulting, X17, extra",
        "sensusx, sensusx-lucia, data-load, X18, extra",
        "sensusx, sensusx-lucia, training, X19, extra",
        "sensusx, sensusx-lucia, teaching-material, X20, extra",
        "sensusx, sensusx-lucia, process-outsourcing, X21, extra",
        "sensusx, sensusx-lucia, development, X22, extra",
        "sensusx, sensusx-lucia, infrastructure, X23, extra",
    })
    @DisplayName("U26 N25 S1 S6 X15 X16 X17 X18 X19 X20 X21 X22 X23: the catalogue says what is covered")
    void theCatalogue(String desk, String token, String service, String rule, String cover) {
        Answer catalog = who(token).get(DESKS + desk + "/catalog");

        JsonNode entry = named(catalog, "services", service);
        assertThat(entry.path("cover").asString()).isEqualTo(cover);
        assertThat(entry.path("source").toString()).contains(rule);
        assertThat(entry.path("label").path("en").asString())
                .isNotEqualTo(entry.path("label").path("pt").asString());
    }

    @Test
    @DisplayName("S1 S2 S3 S5: the catalogue of Sismais has its training packages, and what training leads to")
    void theTrainingPackages() {
        Answer catalog = who("sismais-marcia").get(DESKS + "sismais/catalog");

        assertThat(catalog.at("/source/rules/0")).isEqualTo("S1");
        assertThat(catalog.each("/packages", "/id"))
                .containsExactly("implementation", "refresher", "new-people", "further-modules");
        assertThat(named(catalog, "packages", "implementation").toString()).contains("S2", "S3", "step by step");
        assertThat(catalog.at("/charges/0/kinds/0/id")).isEqualTo("training");
        assertThat(catalog.at("/charges/0/turn")).isEqualTo("customer");
        assertThat(catalog.at("/charges/0/article")).isEqualTo("true");
    }

    @Test
    void whoSeesTheCatalogueIsForThePolicyToSay() {
        isProblem(server.client().get(DESKS + "sensusx/catalog"), 401, "unauthenticated");
        isProblem(who("unisac-paula").get(DESKS + "unisac/catalog"), 403, "refused", "see-catalog");
        assertThat(who("unisac-renato").get(DESKS + "unisac/catalog").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("U10: a key user reads the quote, approves it, and its history tells who did")
    void aKeyUserApproves() {
        String ticket = onDemand();
        isProblem(
                who("unisac-renato").post(ticket + "/resolve", "{'text': 'Feito.'}"),
                403,
                "refused",
                "nobody has agreed");
        Answer offered = offered(ticket);
        assertThat(offered.at("/turn")).isEqualTo("customer");

        Answer read = who("unisac-beatriz").get(ticket);
        assertThat(read.at("/quotes/0/total/amount")).isEqualTo("100000");
        assertThat(read.at("/quotes/0/total/text/pt")).isEqualTo("BRL 1.000,00");
        assertThat(read.at("/quotes/0/lines/0/item/label/en")).isEqualTo("New reports, and changes to reports");
        assertThat(read.at("/quotes/0/lines/1/text")).isEqualTo("Desconto");
        Answer approved = who("unisac-beatriz").post(ticket + "/approve-quote", "{'version': 1}");
        assertThat(approved.at("/quotes/0/state")).isEqualTo("approved");
        assertThat(approved.at("/turn")).isEqualTo("vendor");

        assertThat(who("unisac-renato")
                        .post(ticket + "/resolve", "{'text': 'Feito.'}")
                        .status())
                .isEqualTo(200);
        Answer history = who("unisac-beatriz").get(ticket + "/history");
        assertThat(history.each("/items", "/type")).containsSubsequence("quote-offered", "quote-approved", "resolved");
        assertThat(history.each("/items", "/quote")).contains("1");
    }

    @Test
    @DisplayName("U10: not twice, not after its validity, not in another version than was read: nothing is half done")
    void whatIsRefused() {
        String ticket = onDemand();
        offered(ticket);
        offered(ticket);
        refused(ticket, "{'version': 1}", "other-version");
        String late = onDemand();
        offered(late);

        who("unisac-beatriz").post(ticket + "/approve-quote", "{'version': 2}");
        refused(ticket, "{'version': 2}", "quote-approved");
        server.at("2026-12-04T18:01");
        refused(late, "{'version': 1}", "quote-lapsed");
    }

    private static void refused(String ticket, String body, String code) {
        String before = who("unisac-beatriz").get(ticket).etag();
        Answer refused = who("unisac-beatriz").post(ticket + "/approve-quote", body);
        isProblem(refused, 403, "refused");
        assertThat(refused.at("/refusal/code")).isEqualTo(code);
        assertThat(refused.json().at("/refusal/source/rules").toString()).contains("U10");
        assertThat(who("unisac-beatriz").get(ticket).etag()).isEqualTo(before);
    }

    @Test
    @DisplayName("X12: only who holds the contract approves of its end, and the list of actions says so before")
    void whoHoldsTheContract() {
        String ticket = opened("sensusx", "sensusx-fabio", "cancel-contract", "");
        String ofHolder = opened("sensusx", "sensusx-lucia", "cancel-contract", "");
        who("sensusx-nina").post(ticket + "/offer-quote", QUOTE.formatted("further-users"));
        who("sensusx-nina").post(ofHolder + "/offer-quote", QUOTE.formatted("further-users"));

        Answer refused = who("sensusx-fabio").post(ticket + "/approve-quote", "{'version': 1}");
        isProblem(refused, 403, "refused");
        assertThat(refused.at("/refusal/code")).isEqualTo("wrong-approver");
        Answer actions = who("sensusx-fabio").get(ticket + "/actions");
        assertThat(actions.each("/items", "/refusal/code")).contains("wrong-approver");
        assertThat(who("sensusx-fabio")
                        .get(ticket + "/why?action=approve-quote")
                        .text())
                .contains("roles: subscriber, not contract-holder");
        isProblem(who("sensusx-lucia").post(ticket + "/approve-quote", "{'version': 1}"), 404, "not-found");
        assertThat(who("sensusx-lucia")
                        .post(ofHolder + "/approve-quote", "{'version': 1}")
                        .at("/quotes/0/state"))
                .isEqualTo("approved");
    }

    @Test
    @DisplayName("S7: training is declined with a reason, or answered by an article instead")
    void declinedOrAnsweredByAnArticle() {
        String ticket = opened("sismais", "sismais-marcia", "training", "");
        who("sismais-talita").post(ticket + "/offer-quote", QUOTE.formatted("refresher"));

        Answer declined =
                who("sismais-marcia").post(ticket + "/decline-quote", "{'version': 1, 'reason': 'Agora não.'}");
        assertThat(declined.at("/quotes/0/state")).isEqualTo("declined");
        assertThat(declined.at("/quotes/0/reason")).isEqualTo("Agora não.");

        Answer answered = who("sismais-talita")
                .post(
                        ticket + "/answer-by-article",
                        "{'article': 'https://ajuda.example/aula-7', 'text': 'Esta aula mostra como.'}");
        assertThat(answered.at("/articles/0")).isEqualTo("https://ajuda.example/aula-7");
        assertThat(who("sismais-marcia").get(ticket + "/history").each("/items", "/article"))
                .contains("https://ajuda.example/aula-7");
        assertThat(who("sismais-talita")
                        .post(ticket + "/resolve", "{'text': 'Está na aula.'}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void allThatIsWrongWithAQuoteIsToldAtOnce() {
        String ticket = onDemand();

        Answer shapeless = who("unisac-renato")
                .post(ticket + "/offer-quote", "{'currency': 7, 'lines': [{'amount': 1.5}, 3], 'validUntil': 'x'}");
        Answer senseless = who("unisac-renato")
                .post(
                        ticket + "/offer-quote",
                        "{'currency': 'REAL', 'lines': [{'item': 'nothing', 'amount': null}], 'validUntil':"
                                + " '2026-01-01T00:00:00Z'}");

        isProblem(shapeless, 422, "invalid-command");
        assertThat(shapeless.each("/violations", "/path"))
                .containsExactlyInAnyOrder("currency", "lines.0.amount", "lines.1", "validUntil");
        isProblem(senseless, 422, "invalid-command");
        assertThat(senseless.each("/violations", "/path"))
                .containsExactlyInAnyOrder("currency", "lines.0.amount", "lines.0.text", "lines.0.item", "validUntil");
    }

    @Test
    void theSameApprovalUnderTheSameKeyIsDoneOnce() {
        String ticket = onDemand();
        offered(ticket);
        Client beatriz = who("unisac-beatriz").with("Idempotency-Key", "approve-it");

        Answer first = beatriz.post(ticket + "/approve-quote", "{'version': 1}");
        Answer again = beatriz.post(ticket + "/approve-quote", "{'version': 1}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo(first.etag());
    }
}
