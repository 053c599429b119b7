package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.server.http.CommandRoute;

/** What people see of tickets: their organisation's, and never what is for staff only. */
class VisibilityTest {

    private static final String TICKETS = "/api/v1/desks/sismais/tickets";
    private static final String SECRET = "cliente inadimplente, ver com a diretoria";

    private final TestServer server = TestServer.start();
    private final Client marcia = server.client("sismais-marcia");
    private final Client igor = server.client("sismais-igor");
    private final Client talita = server.client("sismais-talita");
    private final String ticket = marcia.post(
                    TICKETS, "{'kind': 'problem', 'title': 'Caixa não fecha', 'description': 'Diferença de centavos.'}")
            .header("Location")
            .orElseThrow();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/history", "/promises", "/actions", "/why?action=reply"})
    void aTicketOfAnotherOrganisationIsNotThere(String part) {
        Answer others = igor.get(ticket + part);
        assertThat(others.status()).isEqualTo(404);
        assertThat(others.problem()).isEqualTo("/problems/not-found");
        // and looks like one that never was
        String never = ticket.replaceAll("....$", "ffff");
        assertThat(igor.get(never + part).at("/detail").replace(id(never), "…"))
                .isEqualTo(others.at("/detail").replace(id(ticket), "…"));
    }

    private static String id(String href) {
        return href.substring(href.lastIndexOf('/') + 1);
    }

    @Test
    void noCommandReachesATicketOfAnotherOrganisation() {
        CommandRoute.ALL.forEach(route -> assertThat(
                        igor.post(ticket + "/" + route.action().key(), "{}").status())
                .as(route.action().key())
                .isEqualTo(404));
        assertThat(marcia.get(ticket).etag()).isEqualTo("\"3\"");
    }

    @Test
    void listsHoldTheTicketsOfOnesOwnOrganisation() {
        assertThat(igor.get(TICKETS).each("/items", "/id")).isEmpty();
        assertThat(marcia.get(TICKETS).each("/items", "/id")).hasSize(1);
        assertThat(talita.get(TICKETS).each("/items", "/id")).hasSize(1);
    }

    @Test
    void nobodyOpensATicketForAnotherOrganisation() {
        Answer answer = igor.post(
                TICKETS,
                "{'kind': 'problem', 'title': 't', 'description': 'd', 'organisation': 'mercearia-tres-irmaos'}");
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void nobodyFindsByAWordWhatTheyMayNotSee() {
        talita.post(ticket + "/note", "{'text': '" + SECRET + "'}");
        talita.post(ticket + "/reply", "{'text': 'Qual é o número do caixa?'}");

        assertThat(marcia.get(TICKETS + "?q=NUMERO+do+cai").each("/items", "/id"))
                .containsExactly(id(ticket));
        assertThat(igor.get(TICKETS + "?q=caixa&total=true").at("/total")).isEqualTo("0");
        for (Client anybody : new Client[] {marcia, igor, talita}) {
            assertThat(anybody.get(TICKETS + "?q=inadimplente").each("/items", "/id"))
                    .isEmpty();
        }
        assertThat(server.client("uno-carla")
                        .get("/api/v1/desks/uno/tickets?q=caixa")
                        .each("/items", "/id"))
                .isEmpty();
    }

    @Test
    void countsAreOfWhatOneMaySee() {
        String counts = "/api/v1/desks/sismais/counts?by=phase";
        assertThat(igor.get(counts).at("/total")).isEqualTo("0");
        assertThat(marcia.get(counts).at("/total")).isEqualTo("1");
        assertThat(talita.get(counts).at("/total")).isEqualTo("1");
    }

    @Test
    void internalNotesNeverReachACustomer() {
        talita.post(ticket + "/note", "{'text': '" + SECRET + "'}");
        assertThat(talita.get(ticket).text()).contains(SECRET);
        assertThat(talita.get(ticket + "/history").text()).contains(SECRET);

        assertThat(marcia.get(ticket).each("/entries", "/visibility")).isEmpty();
        for (String part : new String[] {"", "/history", "/promises", "/actions"}) {
            assertThat(marcia.get(ticket + part).text()).doesNotContain(SECRET, "internal");
        }
        assertThat(marcia.get(TICKETS).text()).doesNotContain(SECRET);
        assertThat(marcia.post(ticket + "/reply", "{'text': 'E então?'}").text())
                .doesNotContain(SECRET);
    }
}
