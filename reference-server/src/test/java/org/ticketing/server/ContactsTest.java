package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.Problems.isProblem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contacts that staff write down: over HTTP. */
class ContactsTest {

    private static final String DESK = "/api/v1/desks/unisac";
    private static final String CONTACTS = DESK + "/contacts";

    private final TestServer server = TestServer.start();
    private final Client beatriz = server.client("unisac-beatriz");
    private final Client renato = server.client("unisac-renato");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aCallThatMayNotOpenATicketIsKeptAndToldWhereToGo() {
        Answer answer = renato.post(
                CONTACTS,
                "{'channel': 'phone', 'caller': 'beatriz', 'recognition': 'called-back', 'wish': 'open',"
                        + " 'kind': 'suggestion', 'words': 'Abra um chamado.'}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/permitted").asBoolean()).isFalse();
        assertThat(answer.at("/refusal/reason/pt")).contains("Área de Clientes");
        Answer kept = renato.get(CONTACTS);
        assertThat(kept.each("/items", "/caller/name")).containsExactly("Beatriz Lemos");
        assertThat(kept.each("/items", "/refusal")).containsExactly("channel-not-allowed");
        assertThat(renato.get(CONTACTS + "?before=" + kept.at("/items/0/id")).each("/items", "/id"))
                .isEmpty();
    }

    @Test
    void aCallAboutATicketIsInTheTicket() {
        String ticket = beatriz.post(DESK + "/tickets", "{'kind': 'suggestion', 'title': 't', 'description': 'd'}")
                .at("/id");
        Answer answer = renato.post(
                CONTACTS,
                "{'channel': 'phone', 'caller': 'beatriz', 'recognition': 'known-number', 'wish': 'reply', 'ticket': '"
                        + ticket + "', 'words': 'Também na 4A.'}");

        assertThat(answer.json().at("/permitted").asBoolean()).isTrue();
        Answer read = beatriz.get(DESK + "/tickets/" + ticket);
        assertThat(read.at("/entries/0/author/name")).isEqualTo("Beatriz Lemos");
        assertThat(read.at("/entries/0/recordedBy/name")).isEqualTo("Renato Vidal");
        assertThat(read.at("/entries/0/channel/id")).isEqualTo("phone");
        assertThat(beatriz.get(DESK + "/tickets/" + ticket + "/history").text()).contains("Renato Vidal");
    }

    @Test
    void underAKeyACallIsWrittenDownOnceAndAnsweredAgain() {
        String ticket = beatriz.post(DESK + "/tickets", "{'kind': 'suggestion', 'title': 't', 'description': 'd'}")
                .at("/id");
        String call = "{'channel': 'phone', 'caller': 'beatriz', 'recognition': 'known-number', 'wish': 'reply',"
                + " 'ticket': '" + ticket + "', 'words': 'Também na 4A.'}";
        String open = "{'channel': 'phone', 'caller': 'beatriz', 'recognition': 'called-back', 'wish': 'open',"
                + " 'kind': 'suggestion', 'words': 'Abra um chamado.'}";

        Client once = renato.with("Idempotency-Key", "call");
        Answer first = once.post(CONTACTS, call);
        assertThat(once.post(CONTACTS, call).json()).isEqualTo(first.json());
        assertThat(beatriz.get(DESK + "/tickets/" + ticket).each("/entries", "/text"))
                .containsExactly("Também na 4A.");
        isProblem(once.post(CONTACTS, open), 422, "idempotency-conflict");

        Client refused = renato.with("Idempotency-Key", "refused");
        Answer why = refused.post(CONTACTS, open);
        assertThat(refused.post(CONTACTS, open).json()).isEqualTo(why.json());
        assertThat(renato.get(CONTACTS).each("/items", "/id")).hasSize(2);
    }

    /** U8: what somebody said of a ticket is read as the ticket is. */
    @Test
    void whoReadsWhatWasSaidOfATicketIsNoted() {
        String ticket = beatriz.post(DESK + "/tickets", "{'kind': 'suggestion', 'title': 't', 'description': 'd'}")
                .at("/id");
        renato.post(
                CONTACTS,
                "{'channel': 'phone', 'caller': 'beatriz', 'recognition': 'known-number', 'wish': 'reply', 'ticket': '"
                        + ticket + "', 'words': 'Também na 4A.'}");
        renato.get(CONTACTS);

        Answer reads = server.client().token("unisac-helena").get(DESK + "/reads");
        assertThat(reads.each("/items", "/shown")).containsExactly("contact");
    }

    @Test
    void customersNeitherWriteNorReadThem() {
        String asks = "{'channel': 'phone', %s'recognition': 'in-person', 'wish': 'ask', 'words': 'Posso?'}";
        isProblem(beatriz.get(CONTACTS), 403, "refused");
        isProblem(beatriz.post(CONTACTS, asks.formatted("")), 403, "refused");
        isProblem(beatriz.post(CONTACTS, asks.formatted("'caller': 'beatriz', ")), 403, "refused");
        isProblem(beatriz.post(CONTACTS, asks.formatted("'caller': 'ghost', ")), 403, "refused");
    }

    @Test
    void everyMistakeIsNamed() {
        isProblem(
                renato.post(CONTACTS, "{'recognition': 'by-voice', 'wish': 'fly', 'ticket': '7', 'words': 'w'}"),
                422,
                "invalid-command",
                "recognition: 'by-voice' is not known here",
                "wish: 'fly' is not known here",
                "ticket: is no id of a ticket: 7");
        isProblem(
                renato.post(CONTACTS, "{}"),
                422,
                "invalid-command",
                "channel: is mandatory",
                "recognition: is mandatory",
                "wish: is mandatory",
                "words: is mandatory");
        isProblem(
                renato.post(
                        CONTACTS,
                        "{'channel': 'phone', 'caller': 'ghost', 'recognition': 'in-person', 'wish': 'ask',"
                                + " 'words': 'w'}"),
                422,
                "invalid-command",
                "'ghost' is nobody of this desk");
        isProblem(renato.get(CONTACTS + "?limit=0"), 400, "invalid-request", "limit: has to be 1 to 200");
        isProblem(renato.get(CONTACTS + "?before=x"), 400, "invalid-request", "before: is no id of a contact");
    }
}
