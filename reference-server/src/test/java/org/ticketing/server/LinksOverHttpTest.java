package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.Problems.isProblem;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What two tickets have to do with each other, and one command to many: over HTTP. */
@DisplayName("Links over HTTP")
class LinksOverHttpTest {

    private static final String DESK = "/api/v1/desks/uno";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Client diego() {
        return server.client("uno-diego");
    }

    private static Client carla() {
        return server.client("uno-carla");
    }

    private static String opened() {
        Answer opened = carla().post(
                        DESK + "/tickets",
                        "{'kind': 'support', 'title': 't', 'description': 'd',"
                                + " 'fields': {'screen-code': 'x', 'record': 'y'}}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.at("/id");
    }

    private static String ticket(String id) {
        return DESK + "/tickets/" + id;
    }

    @Test
    void aMergedTicketPointsToTheOneThatStays() {
        String one = opened();
        String two = opened();
        carla().post(ticket(one) + "/reply", "{'text': 'Mais um detalhe'}");

        Answer merged = diego().post(ticket(one) + "/merge", "{'into': '%s'}".formatted(two));

        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(merged.at("/links/mergedInto/id")).isEqualTo(two);
        Answer stays = carla().get(ticket(two));
        assertThat(stays.at("/links/merged/0/entries/0/text")).isEqualTo("Mais um detalhe");
        Answer refused = carla().post(ticket(one) + "/reply", "{'text': 'E agora?'}");
        isProblem(refused, 403, "refused");
        assertThat(refused.at("/refusal/code")).isEqualTo("ticket-merged");
        assertThat(refused.at("/refusal/reason/pt")).contains(stays.at("/code"));
        assertThat(carla().get(ticket(one) + "/history").each("/items", "/type"))
                .contains("merged-into");
        assertThat(carla().get(ticket(two) + "/history").each("/items", "/type"))
                .contains("absorbed");
    }

    @Test
    void whatMakesNoSenseToMergeIsRefusedByItsRuleAndNothingIsDone() {
        String one = opened();
        String two = opened();
        String foreign = server.client("uno-otavio")
                .post(
                        DESK + "/tickets",
                        "{'kind': 'support', 'title': 't', 'description': 'd',"
                                + " 'fields': {'screen-code': 'x', 'record': 'y'}}")
                .at("/id");
        refusedToMerge(one, one, "merge-with-itself");
        refusedToMerge(one, foreign, "merge-of-two-organisations");

        assertThat(diego().post(ticket(two) + "/merge", "{'into': '%s'}".formatted(one))
                        .status())
                .isEqualTo(200);

        refusedToMerge(one, two, "merge-in-circle");
        refusedToMerge(opened(), two, "merge-into-merged");
    }

    private static void refusedToMerge(String one, String into, String code) {
        String before = diego().get(ticket(one)).etag();
        String there = diego().get(ticket(into)).etag();

        Answer refused = diego().post(ticket(one) + "/merge", "{'into': '%s'}".formatted(into));

        isProblem(refused, 403, "refused");
        assertThat(refused.at("/refusal/code")).isEqualTo(code);
        assertThat(diego().get(ticket(one)).etag()).isEqualTo(before);
        assertThat(diego().get(ticket(into)).etag()).isEqualTo(there);
    }

    @Test
    void aLinkIsShownFromBothSidesAndTakenBack() {
        String one = opened();
        String two = opened();
        String body = "{'ticket': '%s', 'relation': 'blocks'}".formatted(two);

        assertThat(diego().post(ticket(one) + "/link", body).at("/links/others/0/relation/label/pt"))
                .isEqualTo("Bloqueia");
        assertThat(carla().get(ticket(two)).at("/links/others/0/relation/id")).isEqualTo("blocked-by");
        assertThat(diego().post(ticket(one) + "/link", body).at("/refusal/code"))
                .isEqualTo("linked-already");
        assertThat(diego().post(ticket(one) + "/unlink", body).status()).isEqualTo(200);
        assertThat(carla().get(ticket(two)).each("/links/others", "/relation/id"))
                .isEmpty();
        Answer unknown =
                diego().inPortuguese().post(ticket(one) + "/link", "{'ticket': 'x', 'relation': 'split-from'}");
        isProblem(unknown, 422, "invalid-command");
        assertThat(unknown.each("/violations", "/rule")).containsExactly("known-ticket", "known-value");
    }

    @Test
    void aSplitAnswersWithThePart() {
        String whole = opened();
        carla().post(ticket(whole) + "/reply", "{'text': 'E outra coisa'}");
        String said = diego().get(ticket(whole)).at("/entries/0/id");
        Client once = diego().with("Idempotency-Key", "split-1");
        String body = "{'title': 'Outra coisa', 'description': 'Pedido junto', 'entries': ['%s']}".formatted(said);

        Answer part = once.post(ticket(whole) + "/split", body);

        assertThat(part.status()).as(part.text()).isEqualTo(201);
        assertThat(part.header("Location")).contains(ticket(part.at("/id")));
        assertThat(part.at("/links/brought/entries/0/text")).isEqualTo("E outra coisa");
        assertThat(once.post(ticket(whole) + "/split", body).at("/id")).isEqualTo(part.at("/id"));
        Answer unknown =
                diego().post(ticket(whole) + "/split", "{'title': 't', 'description': 'd', 'entries': ['x', 'x']}");
        assertThat(unknown.each("/violations", "/path")).containsExactly("entries.0", "entries.1");
    }

    @Test
    void oneCommandToManyTellsWhatCameOfEach() {
        String open = opened();
        String ended = opened();
        diego().post(ticket(ended) + "/close", "{}");
        String body = "{'action': 'assign', 'tickets': ['%s', '%s', '%s'], 'command': {'assignee': 'diego'}}"
                .formatted(ended, open, "0199d1a0-0000-7000-8000-0000000000b9");
        Client once = diego().with("Idempotency-Key", "bulk-1");

        Answer answer = once.post(DESK + "/bulk", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(207);
        assertThat(answer.each("/items", "/status")).containsExactly("403", "200", "404");
        assertThat(answer.at("/items/0/problem/refusal/code")).isEqualTo("ticket-closed");
        assertThat(diego().get(ticket(open)).at("/assignee/id")).isEqualTo("diego");
        assertThat(once.post(DESK + "/bulk", body).at("/items/1/version")).isEqualTo(answer.at("/items/1/version"));
        Answer wrong =
                diego().post(DESK + "/bulk", "{'action': 'asign', 'tickets': ['x'], 'command': {'assigne': 'diego'}}");
        isProblem(wrong, 422, "invalid-command");
        assertThat(wrong.each("/violations", "/path")).containsExactly("action", "tickets.0");
        Answer member =
                diego().post(DESK + "/bulk", "{'action': 'assign', 'tickets': [], 'command': {'assigne': 'diego'}}");
        assertThat(member.each("/violations", "/path")).containsExactly("command.assigne");
    }
}
