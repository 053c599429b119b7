package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.Problems.isProblem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Why somebody can, or can't, do something: over HTTP. */
class WhyTest {

    private static final String TICKETS = "/api/v1/desks/unisac/tickets";

    private final TestServer server = TestServer.start();
    private final Client beatriz = server.client("unisac-beatriz");
    private final String ticket = beatriz.post(
                    TICKETS, "{'kind': 'suggestion', 'title': 'Aniversariantes', 'description': 'Mostrar na tela.'}")
            .header("Location")
            .orElseThrow();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void eachRuleThatWasAskedIsToldWithItsSourceAndFacts() {
        Answer may = beatriz.get(ticket + "/why?action=reply");
        assertThat(may.json().at("/permitted").asBoolean()).isTrue();
        assertThat(may.each("/rulings", "/by")).containsExactly("channel", "role");
        assertThat(may.each("/rulings", "/source/rules/0")).containsExactly("U1", "U9");
        assertThat(may.at("/rulings/1/findings/0/text/pt")).isEqualTo("organização: a sua");

        Answer mayNot = beatriz.get(ticket + "/why?action=classify");
        assertThat(mayNot.json().at("/permitted").asBoolean()).isFalse();
        assertThat(mayNot.at("/rulings/1/code")).isEqualTo("not-granted");
        assertThat(mayNot.at("/rulings/1/source/rules/0")).isEqualTo("U38");

        Answer byPhone = beatriz.with("Ticketing-Channel", "phone").get(ticket + "/why?action=close");
        assertThat(byPhone.each("/rulings", "/by")).containsExactly("channel");
        assertThat(byPhone.at("/rulings/0/reason/pt")).contains("UniSAC");

        assertThat(beatriz.get(ticket + "/why?action=reopen").each("/rulings", "/code"))
                .containsExactly("channel-allows", "granted", "ticket-open");
    }

    @Test
    void itSaysTheSameAsTheListOfActions() {
        for (String token : new String[] {"unisac-beatriz", "unisac-paula", "unisac-renato"}) {
            for (String channel : new String[] {"portal", "phone"}) {
                Client somebody = server.client(token).with("Ticketing-Channel", channel);
                somebody.get(ticket + "/actions").json().at("/items").forEach(item -> {
                    String action = item.at("/action").asString();
                    Answer why = somebody.get(ticket + "/why?action=" + action);
                    assertThat(why.json().at("/permitted").asBoolean())
                            .as("%s %s %s", token, channel, action)
                            .isEqualTo(item.at("/permitted").asBoolean());
                });
            }
        }
    }

    @Test
    void whatItIsAboutHasToBeKnown() {
        isProblem(beatriz.get(ticket + "/why"), 400, "invalid-request", "action: is mandatory: use one of [open, see");
        isProblem(beatriz.get(ticket + "/why?action=fly"), 400, "invalid-request", "'fly' is not known here");
        isProblem(
                beatriz.get(ticket + "/why?action=see&kind=x"), 400, "invalid-request", "the parameters are [action]");
    }

    @Test
    void whereNothingCanBeSeenTheRefusalIsTheAnswer() {
        isProblem(beatriz.with("Ticketing-Channel", "email").get(ticket + "/why?action=see"), 403, "refused", "UniSAC");
    }

    @Test
    void ticketsThatNobodyHasAreAskedForWithAnEmptyAssignee() {
        Client renato = server.client("unisac-renato");
        assertThat(renato.get(TICKETS + "?assignee=").each("/items", "/id")).hasSize(1);
        renato.post(ticket + "/assign", "{'assignee': 'renato'}");
        assertThat(renato.get(TICKETS + "?assignee=").each("/items", "/id")).isEmpty();
        assertThat(renato.get(TICKETS + "?assignee=&assignee=renato").each("/items", "/id"))
                .hasSize(1);
    }
}
