package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A ticket over HTTP, from opening to closing, and what keeps commands from being done twice or over others' heads. */
class TicketLifeTest {

    private static final String TICKETS = "/api/v1/desks/uno/tickets";
    private static final String OPEN = """
        {'kind': 'error', 'title': 'Desconto some', 'description': 'O desconto do item volta para zero.',
         'fields': {'screen-code': 'PED0040', 'record': 'Pedido 48213, item 2'}}\
        """;

    private final TestServer server = TestServer.start();
    private final Client carla = server.client("uno-carla");
    private final Client diego = server.client("uno-diego");

    @AfterEach
    void close() {
        server.close();
    }

    private String opened() {
        return carla.post(TICKETS, OPEN).header("Location").orElseThrow();
    }

    @Test
    void aTicketIsOpenedClassifiedPromisedAnsweredResolvedReopenedAndClosed() {
        Answer opened = carla.post(TICKETS, OPEN);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.at("/code")).startsWith("UNO-");
        assertThat(opened.at("/status/label/pt")).isEqualTo("Aberta");
        assertThat(opened.at("/organisation/name")).isEqualTo("Auto Peças do Vale");
        assertThat(opened.at("/fields/record")).isEqualTo("Pedido 48213, item 2");
        String ticket = opened.header("Location").orElseThrow();
        assertThat(carla.get(ticket).json()).isEqualTo(opened.json());

        assertThat(diego.post(ticket + "/classify", "{'priority': 'high'}").at("/priority/label/pt"))
                .isEqualTo("Alta");
        assertThat(diego.post(ticket + "/assign", "{'assignee': 'diego'}").at("/assignee/name"))
                .isEqualTo("Diego Farias");
        assertThat(diego.post(ticket + "/note", "{'text': 'só acontece em promoção'}")
                        .at("/entries/0/visibility"))
                .isEqualTo("internal");
        assertThat(diego.post(ticket + "/await-customer", "{'text': 'Qual é o item?'}")
                        .at("/turn"))
                .isEqualTo("customer");
        assertThat(carla.post(ticket + "/reply", "{'text': 'O segundo.'}").at("/turn"))
                .isEqualTo("vendor");
        Answer promised = diego.post(
                ticket + "/promise-date", "{'date': '2026-11-30T17:00:00-03:00', 'reason': 'Na próxima versão.'}");
        assertThat(promised.at("/promisedDate")).isEqualTo("2026-11-30T20:00:00Z");
        assertThat(promised.at("/promiseReason")).isEqualTo("Na próxima versão.");
        assertThat(carla.get(ticket + "/history").each("/items", "/reason")).contains("Na próxima versão.");
        assertThat(diego.post(ticket + "/resolve", "{'text': 'Corrigido.'}").at("/phase"))
                .isEqualTo("resolved");
        assertThat(carla.post(ticket + "/reopen", "{'text': 'Voltou.'}").at("/phase"))
                .isEqualTo("in-progress");
        assertThat(diego.post(ticket + "/resolve", "{'text': 'Agora sim.'}").status())
                .isEqualTo(200);
        assertThat(carla.send("POST", ticket + "/close", Optional.empty()).at("/phase"))
                .isEqualTo("closed");

        assertThat(carla.get(ticket + "/history").each("/items", "/type"))
                .startsWith("opened", "goal-started")
                .endsWith("closed");
    }

    @Test
    void whatIsPromisedUnderThePolicyInForceNeedsNoOtherPromise() {
        Answer refused = diego.post(opened() + "/repromise", "{'reason': 'Contrato novo'}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/refusal/code")).isEqualTo("nothing-to-repromise");
    }

    @Test
    void theSameCommandUnderTheSameKeyIsDoneOnce() {
        Client once = carla.with("Idempotency-Key", "a1");
        Answer first = once.post(TICKETS, OPEN);
        Answer again = once.post(TICKETS, OPEN);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(carla.get(TICKETS).each("/items", "/id")).containsExactly(first.at("/id"));
    }

    @Test
    void aReplayWinsOverAVersionThatHasPassed() {
        String ticket = opened();
        Client once = carla.with("Idempotency-Key", "r1")
                .with("If-Match", carla.get(ticket).etag());
        Answer first = once.post(ticket + "/reply", "{'text': 'mais um dado'}");
        Answer again = once.post(ticket + "/reply", "{'text': 'mais um dado'}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(again.each("/entries", "/text")).containsExactly("mais um dado");
    }

    @Test
    void aKeyThatWasUsedForSomethingElseIsAConflict() {
        Client once = carla.with("Idempotency-Key", "a1").inPortuguese();
        once.post(TICKETS, OPEN);
        Answer other = once.post(TICKETS, OPEN.replace("Desconto some", "Outra coisa"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("/problems/idempotency-conflict");
        assertThat(other.at("/detail")).contains("a1", "use uma chave nova");
    }

    @Test
    void aStaleVersionIsNotOverwritten() {
        String ticket = opened();
        String known = carla.get(ticket).etag();
        assertThat(known).isEqualTo("\"3\"");
        diego.post(ticket + "/reply", "{'text': 'Estamos vendo.'}");
        Answer stale = diego.with("If-Match", known).post(ticket + "/resolve", "{'text': 'Pronto.'}");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("/problems/stale-version");
        assertThat(stale.at("/detail")).isEqualTo("The ticket is at version 6, not 3: read it again, then decide");
        assertThat(stale.json().get("expected").asInt()).isEqualTo(3);
        assertThat(stale.json().get("actual").asInt()).isEqualTo(6);

        String now = diego.get(ticket).etag();
        assertThat(now).isEqualTo(stale.etag());
        assertThat(diego.with("If-Match", now)
                        .post(ticket + "/resolve", "{'text': 'Pronto.'}")
                        .status())
                .isEqualTo(200);
        assertThat(diego.with("If-Match", "*").post(ticket + "/close", "{}").status())
                .isEqualTo(200);
    }

    @Test
    void aListIsReadPageByPageTheNewestFirst() {
        List<String> ids = Stream.of("09:01", "09:02", "09:03")
                .map(time -> {
                    server.at("2026-11-25T" + time);
                    return opened().replaceAll(".*/", "");
                })
                .toList();
        Answer first = carla.get(TICKETS + "?limit=2");
        Answer last = carla.get(TICKETS + "?limit=2&cursor=" + first.at("/next"));
        assertThat(first.each("/items", "/id")).containsExactly(ids.get(2), ids.get(1));
        assertThat(last.each("/items", "/id")).containsExactly(ids.get(0));
        assertThat(last.json().has("next")).isFalse();

        Answer back = carla.get(TICKETS + "?limit=2&cursor=" + last.at("/previous"));
        assertThat(back.json()).isEqualTo(first.json());
        assertThat(first.json().has("previous")).isFalse();
    }

    @Test
    void linksLeadFromPageToPageWithTheSameQuery() {
        opened();
        opened();
        opened();
        Answer first = carla.get(TICKETS + "?limit=2&sort=due&q=volta+desc%C3%B3n&kind=support&kind=error");
        Answer last = carla.get(link(first, "next"));
        assertThat(first.header("Link").orElseThrow()).doesNotContain("rel=\"prev\"");
        assertThat(last.each("/items", "/id")).hasSize(1);
        assertThat(last.header("Link").orElseThrow()).doesNotContain("rel=\"next\"");
        assertThat(carla.get(link(last, "prev")).json()).isEqualTo(first.json());
        assertThat(carla.get(TICKETS).header("Link")).isEmpty();
    }

    private static String link(Answer answer, String relation) {
        return Pattern.compile("<([^>]*)>; rel=\"" + relation + "\"")
                .matcher(answer.header("Link").orElseThrow())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aListIsSortedAndItsTotalToldIfSomebodyAsks() {
        String normal = opened().replaceAll(".*/", "");
        String urgent = opened();
        diego.post(urgent + "/classify", "{'priority': 'urgent'}");

        Answer sorted = carla.get(TICKETS + "?sort=-priority&limit=1&total=true");

        assertThat(sorted.each("/items", "/id")).containsExactly(urgent.replaceAll(".*/", ""));
        assertThat(sorted.at("/total")).isEqualTo("2");
        assertThat(carla.get(TICKETS + "?sort=priority").each("/items", "/id").get(0))
                .isEqualTo(normal);
        assertThat(carla.get(TICKETS).json().has("total")).isFalse();
    }

    @Test
    void aBoardCountsItsColumns() {
        opened();
        diego.post(opened() + "/assign", "{'assignee': 'diego'}");

        Answer byTurn = carla.get("/api/v1/desks/uno/counts?by=turn&phase=new&phase=in-progress");
        assertThat(byTurn.each("/counts", "/value")).containsExactly("vendor", "customer", "third-party", "nobody");
        assertThat(byTurn.each("/counts", "/tickets")).containsExactly("2", "0", "0", "0");
        Answer byAssignee = diego.get("/api/v1/desks/uno/counts?by=assignee");
        assertThat(byAssignee.each("/counts", "/value")).containsExactly("diego");
        assertThat(byAssignee.each("/counts", "/name").get(0)).isNotEmpty();
        assertThat(byAssignee.at("/without")).isEqualTo("1");
        assertThat(diego.get("/api/v1/desks/uno/counts?by=priority").each("/counts", "/label/pt"))
                .doesNotContain("")
                .hasSizeGreaterThan(1);
    }

    @Test
    void aListIsFilteredByTheFactsOfTickets() {
        String first = opened();
        opened();
        diego.post(first + "/classify", "{'kind': 'support', 'priority': 'urgent'}");
        assertThat(diego.get(TICKETS + "?priority=urgent").each("/items", "/kind/id"))
                .containsExactly("support");
        assertThat(diego.get(TICKETS + "?kind=support&kind=error").each("/items", "/id"))
                .hasSize(2);
        assertThat(diego.get(TICKETS + "?kind=support&priority=normal").each("/items", "/id"))
                .isEmpty();
        assertThat(diego.get(TICKETS + "?area=support&channel=portal&phase=new&turn=vendor")
                        .each("/items", "/id"))
                .hasSize(2);
    }

    @Test
    void theActionsSayWhatCanBeDoneAndWhyNot() {
        String ticket = opened();
        Answer actions = carla.get(ticket + "/actions");
        assertThat(actions.each("/items", "/action"))
                .containsExactly(
                        "classify",
                        "assign",
                        "reply",
                        "note",
                        "await-customer",
                        "give-evidence",
                        "promise-date",
                        "repromise",
                        "renegotiate",
                        "escalate",
                        "answer-renegotiation",
                        "accept-answer",
                        "offer-quote",
                        "approve-quote",
                        "decline-quote",
                        "answer-by-article",
                        "resolve",
                        "reopen",
                        "close",
                        "rate",
                        "follow-up",
                        "watch",
                        "manage-watchers",
                        "tag",
                        "link",
                        "unlink",
                        "merge",
                        "split");
        assertThat(actions.json()
                        .at("/items")
                        .valueStream()
                        .filter(item -> item.get("permitted").asBoolean())
                        .map(item -> item.get("action").asString()))
                .containsExactly("reply", "close");
        assertThat(actions.at("/items/2/href")).isEqualTo(ticket + "/reply");
        assertThat(actions.at("/items/17/refusal/code")).isEqualTo("ticket-open");
        assertThat(actions.at("/items/17/refusal/reason/pt")).isEqualTo("O chamado ainda está aberto: responda nele");

        // what the list says beforehand, the command says too
        Answer refused = carla.post(ticket + "/reopen", "{'text': 'de novo'}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("refusal")).isEqualTo(actions.json().at("/items/17/refusal"));
    }

    @Test
    void throughAChannelThatShowsNothingACommandIsDoneAllTheSame() {
        try (TestServer blind =
                TestServer.start(TestPolicies.with("uno", "allows: [open, see, reply, note, ask]", "allows: [open]"))) {
            Client phone = blind.client("uno-carla").with("Ticketing-Channel", "phone");
            Answer done = phone.post(TICKETS, OPEN);
            assertThat(done.status()).isEqualTo(204);
            assertThat(done.text()).isEmpty();
            assertThat(blind.client("uno-carla")
                            .get(done.header("Location").orElseThrow())
                            .at("/channel/id"))
                    .isEqualTo("phone");
        }
    }
}
