package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.Problems.isProblem;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a customer climbs the ladder of a desk: over HTTP. */
@DisplayName("Renegotiation over HTTP")
class RenegotiationOverHttpTest {

    private static final String DESK = "/api/v1/desks/unisac";
    private static final String WISH =
            "{'wishedDate': '2026-12-04T17:00:00-03:00', 'reason': 'As matrículas começam no dia 5.'}";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Client who(String name) {
        return server.client("unisac-" + name);
    }

    /** A classified ticket, so that the normal way is at its end; on a Wednesday at 9h. */
    private static String opened() {
        server.at("2026-11-25T09:00");
        Answer opened = who("beatriz")
                .post(
                        DESK + "/tickets",
                        "{'kind': 'service-requisition', 'title': 't', 'description': 'd', 'fields': {'purpose':"
                                + " 'p'}}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return DESK + "/tickets/" + opened.at("/id");
    }

    private static String classified() {
        String ticket = opened();
        assertThat(who("paula")
                        .post(ticket + "/classify", "{'area': 'services'}")
                        .status())
                .isEqualTo(200);
        return ticket;
    }

    @Test
    @DisplayName("U46 U66 U67 U68 U69: level by level, and the ticket and its history show each")
    void levelByLevel() {
        String ticket = classified();
        Answer asked = who("beatriz").post(ticket + "/renegotiate", WISH);
        assertThat(asked.at("/renegotiation/level/id")).isEqualTo("attendant");
        assertThat(asked.at("/renegotiation/state")).isEqualTo("asked");
        assertThat(asked.at("/renegotiation/wishedDate")).isEqualTo("2026-12-04T20:00:00Z");

        who("renato").post(ticket + "/answer-renegotiation", "{'refused': true, 'reason': 'Não há equipe.'}");
        who("beatriz").post(ticket + "/escalate", "{'reason': 'Não serve.'}");
        who("ivone").post(ticket + "/answer-renegotiation", "{'refused': true, 'reason': 'Todos em implantação.'}");
        who("beatriz").post(ticket + "/escalate", "{'reason': 'Não serve.'}");
        Answer answered = who("otavio")
                .post(
                        ticket + "/answer-renegotiation",
                        "{'date': '2026-12-04T12:00:00-03:00', 'reason': 'Remanejamos uma pessoa.'}");
        assertThat(answered.at("/promisedDate")).isEqualTo("2026-12-04T15:00:00Z");

        Answer accepted = who("beatriz").send("POST", ticket + "/accept-answer", Optional.empty());
        assertThat(accepted.at("/renegotiation/state")).isEqualTo("accepted");
        assertThat(accepted.at("/renegotiation/answer/level/label/pt")).isEqualTo("Direção Administrativa");
        assertThat(accepted.at("/renegotiation/answer/reason")).isEqualTo("Remanejamos uma pessoa.");
        Answer history = who("beatriz").get(ticket + "/history");
        assertThat(history.each("/items", "/level/id")).containsSubsequence("attendant", "leadership", "direction");
        assertThat(history.each("/items", "/type"))
                .contains(
                        "renegotiation-asked",
                        "renegotiation-answered",
                        "renegotiation-insufficient",
                        "answer-accepted");
        assertThat(history.each("/items", "/reason")).contains("Todos em implantação.");
    }

    @Test
    @DisplayName(
            "U69: who skips a level is told until when to wait, by the command, by the list of actions, and by why")
    void nobodySkips() {
        String ticket = classified();
        who("beatriz").post(ticket + "/renegotiate", WISH);

        Answer refused = who("beatriz").post(ticket + "/escalate", "{'reason': 'Quero a direção.'}");
        isProblem(refused, 403, "refused");
        assertThat(refused.at("/refusal/code")).isEqualTo("wait-for-answer");
        assertThat(refused.at("/refusal/reason/pt")).contains("2026-11-26 09:00");
        Answer actions = who("beatriz").get(ticket + "/actions");
        assertThat(actions.json().at("/items/9/refusal"))
                .isEqualTo(refused.json().get("refusal"));
        assertThat(who("beatriz").get(ticket + "/why?action=escalate").text()).contains("level: attendant");

        server.at("2026-11-26T09:01");
        assertThat(who("beatriz").get(ticket + "/actions").at("/items/9/permitted"))
                .isEqualTo("true");
        assertThat(who("beatriz")
                        .post(ticket + "/escalate", "{'reason': 'Ninguém respondeu.'}")
                        .at("/renegotiation/level/id"))
                .isEqualTo("leadership");
    }

    @Test
    @DisplayName("U48: who has not waited for the normal flow is told how long to")
    void theNormalFlowFirst() {
        Answer refused = who("beatriz").post(opened() + "/renegotiate", WISH);

        isProblem(refused, 403, "refused");
        assertThat(refused.at("/refusal/code")).isEqualTo("too-early");
        assertThat(refused.at("/refusal/reason/en")).contains("2026-11-25 18:00");
    }

    @Test
    @DisplayName("U67: nobody answers for a level that is not theirs")
    void anotherLevel() {
        String ticket = classified();
        who("beatriz").post(ticket + "/renegotiate", WISH);

        Answer refused =
                who("otavio").post(ticket + "/answer-renegotiation", "{'refused': true, 'reason': 'Eu decido.'}");

        isProblem(refused, 403, "refused");
        assertThat(refused.at("/refusal/code")).isEqualTo("wrong-level");
    }

    @Test
    void anAnswerIsADateOrARefusalAndDatesLieAhead() {
        String ticket = classified();
        isProblem(
                who("beatriz")
                        .post(
                                ticket + "/renegotiate",
                                "{'wishedDate': '2026-11-01T17:00:00-03:00', 'reason': 'Já passou.'}"),
                422,
                "invalid-command");
        who("beatriz").post(ticket + "/renegotiate", WISH);
        isProblem(
                who("renato").post(ticket + "/answer-renegotiation", "{'reason': 'Nem um nem outro.'}"),
                422,
                "invalid-command");
    }

    @Test
    void theDeskShowsItsLadder() {
        Answer desk = who("beatriz").get(DESK);

        assertThat(desk.each("/renegotiation/levels", "/id")).containsExactly("attendant", "leadership", "direction");
        assertThat(desk.at("/renegotiation/answerGoal")).isEqualTo("renegotiation-answer");
    }
}
