package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Live chat over HTTP. */
class ChatOverHttpTest {

    private static final String SISMAIS = "/api/v1/desks/sismais";
    private static final String CHATS = SISMAIS + "/chats";
    private static final String TAKE_NEXT = SISMAIS + "/chat-queue/take-next";
    private static final String TOPIC = "{'topic': 'A venda não grava'}";
    private static final String TICKET =
            "{'kind': 'problem', 'title': 'Venda não grava', 'description': 'Achar a causa.'}";

    private final TestServer server = TestServer.start().at("2026-11-24T10:00:00");
    private final Client marcia = chatting("sismais-marcia");
    private final Client igor = chatting("sismais-igor");
    private final Client talita = server.client("sismais-talita");

    private Client chatting(String token) {
        return server.client(token).with("Ticketing-Channel", "chat");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @DisplayName("S13 S14 S15: over HTTP, one asks, waits, sees the own place alone, and is taken in turn")
    void theQueue() {
        Answer asked = marcia.with("Idempotency-Key", "k").post(CHATS, TOPIC);
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.at("/state")).isEqualTo("waiting");
        assertThat(asked.at("/place")).isEqualTo("1");
        String chat = asked.header("Location").orElseThrow();
        assertThat(marcia.with("Idempotency-Key", "k").post(CHATS, TOPIC).at("/id"))
                .isEqualTo(asked.at("/id"));
        String other = igor.post(CHATS, TOPIC).header("Location").orElseThrow();
        assertThat(igor.get(other).at("/place")).isEqualTo("2");
        assertThat(igor.get(chat).status()).isEqualTo(404);
        assertThat(igor.get(CHATS + "?total=true").at("/total")).isEqualTo("1");
        assertThat(igor.get(SISMAIS + "/chat-queue").at("/refusal/code")).isEqualTo("not-granted");
        assertThat(server.client("sismais-marcia").post(CHATS, TOPIC).at("/refusal/code"))
                .isEqualTo("no-chat-here");

        assertThat(talita.post(other + "/weigh", "{'priority': 'urgent'}").at("/place"))
                .isEqualTo("1");
        assertThat(talita.get(SISMAIS + "/chat-queue").each("/items", "/topic")).hasSize(2);
        assertThat(talita.post(TAKE_NEXT, "{}").at("/id"))
                .isEqualTo(igor.get(other).at("/id"));
        assertThat(talita.post(other + "/take", "{}").at("/refusal/code")).isEqualTo("already-taken");
        assertThat(marcia.post(chat + "/leave", "{}").at("/state")).isEqualTo("left");
        assertThat(talita.post(TAKE_NEXT, "{}").at("/refusal/code")).isEqualTo("nobody-waits");
        assertThat(talita.get(CHATS + "?state=left&limit=1").each("/items", "/state"))
                .containsExactly("left");
    }

    @Test
    @DisplayName("S16 S17 S18: over HTTP, a conversation becomes a ticket of level 2 with its transcript")
    void itBecomesATicket() {
        String chat = marcia.post(CHATS, TOPIC).header("Location").orElseThrow();
        Answer taken = talita.with("If-Match", "\"1\"").post(chat + "/take", "{}");
        assertThat(taken.etag()).isEqualTo("\"2\"");
        assertThat(talita.with("If-Match", "\"1\"").post(chat + "/end", "{}").status())
                .isEqualTo(412);
        talita.post(chat + "/write", "{'text': 'Em qual produto?'}");
        Answer messages = marcia.get(chat + "/messages");
        assertThat(messages.each("/items", "/text")).containsExactly("Em qual produto?");
        String last = messages.at("/items/0/sequence");
        marcia.post(chat + "/write", "{'text': 'No 4711.'}");
        assertThat(talita.get(chat + "/messages?after=" + last).each("/items", "/text"))
                .containsExactly("No 4711.");
        Problems.isProblem(
                talita.post(chat + "/become-ticket", "{'kind': 'x', 'title': ''}"), 422, "invalid-command", "title");

        Answer became = talita.with("Idempotency-Key", "t").post(chat + "/become-ticket", TICKET);

        assertThat(became.at("/state")).isEqualTo("ticket");
        assertThat(talita.with("Idempotency-Key", "t")
                        .post(chat + "/become-ticket", TICKET)
                        .at("/ticket"))
                .isEqualTo(became.at("/ticket"));
        Answer ticket = server.client("sismais-marcia").get(SISMAIS + "/tickets/" + became.at("/ticket"));
        assertThat(ticket.at("/area/id")).isEqualTo("level-2");
        assertThat(ticket.at("/chat")).isEqualTo(became.at("/id"));
        assertThat(ticket.each("/entries", "/text"))
                .containsExactly("A venda não grava", "Em qual produto?", "No 4711.");
        assertThat(talita.get(SISMAIS + "/tickets/" + became.at("/ticket") + "/history")
                        .each("/items", "/type"))
                .contains("came-from-chat");
        assertThat(marcia.post(chat + "/rate", "{'stars': 5}").at("/stars")).isEqualTo("5");
        Answer figures = talita.get(SISMAIS + "/chat-figures?from=2026-11-01T00:00:00Z&until=2026-12-01T00:00:00Z");
        assertThat(figures.at("/tickets")).isEqualTo("1");
        assertThat(figures.at("/stars/5")).isEqualTo("1");
    }

    @Test
    @DisplayName("S18: over HTTP, a chat is given to another attendant")
    void itIsHandedOver() {
        String chat = marcia.post(CHATS, TOPIC).header("Location").orElseThrow();
        talita.post(chat + "/take", "{}");

        Answer given = talita.post(chat + "/hand-over", "{'attendant': 'nadia'}");

        assertThat(given.at("/attendant/id")).as(given.text()).isEqualTo("nadia");
        assertThat(talita.post(chat + "/write", "{'text': 'x'}").at("/refusal/code"))
                .isEqualTo("not-in-chat");
        assertThat(marcia.post(chat + "/hand-over", "{'attendant': 'marcia'}").at("/refusal/code"))
                .isEqualTo("not-granted");
        Problems.isProblem(talita.post(chat + "/hand-over", "{}"), 422, "invalid-command", "attendant");
        assertThat(talita.get(chat + "/why?action=pick-chats").at("/permitted")).isEqualTo("true");
        assertThat(marcia.get(chat + "/why?action=pick-chats").each("/rulings", "/code"))
                .containsExactly("channel-allows", "not-granted");
        assertThat(igor.get(chat + "/why?action=pick-chats").status()).isEqualTo(404);
        Problems.isProblem(talita.get(chat + "/why?action=resolve"), 400, "invalid-request", "action");
        assertThat(marcia.post(chat + "/end", "{}").at("/state")).isEqualTo("ended");
    }

    @Test
    void everyMistakeIsToldAndWhereToGoInstead() {
        Problems.isProblem(marcia.post(CHATS, "{'priority': 'high'}"), 422, "invalid-command", "topic");
        Problems.isProblem(talita.get(CHATS + "?state=open&cursor=x&limit=0"), 400, "invalid-request", "state");
        String chat = marcia.post(CHATS, TOPIC).header("Location").orElseThrow();
        server.at("2026-11-24T11:01:00");
        Answer told = marcia.get(chat);
        assertThat(told.at("/state")).isEqualTo("unanswered");
        assertThat(told.at("/instead/en")).contains("open a ticket");
        server.at("2026-11-29T10:00:00");
        Answer closed = marcia.post(CHATS, TOPIC);
        assertThat(closed.status()).isEqualTo(403);
        assertThat(closed.at("/refusal/code")).isEqualTo("outside-chat-hours");
        assertThat(server.client("uno-carla").get("/api/v1/desks/uno/chats").at("/refusal/code"))
                .isEqualTo("no-chat");
    }
}
