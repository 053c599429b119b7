package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.Problems.isProblem;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Through which channels customers are served: over HTTP. */
@DisplayName("Channels over HTTP")
class ChannelsOverHttpTest {

    private static final String CHANNEL = "Ticketing-Channel";
    private static final String DESKS = "/api/v1/desks/";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String opening(String kind) {
        String fields = kind.equals("error") ? ", 'fields': {'screen-code': 'PED0040', 'record': 'Pedido 7'}" : "";
        return "{'kind': '%s', 'title': 't', 'description': 'd'%s}".formatted(kind, fields);
    }

    @ParameterizedTest(name = "{0}: {1} by {2}")
    @DisplayName(
            "U49 U50 U59 U71 N3 N4 X3 X4 X5 X14 X53: no ticket is opened this way, and one is told where to go instead")
    @CsvSource({
        "unisac, beatriz, phone, Área de Clientes",
        "unisac, beatriz, email, Área de Clientes",
        "unisac, beatriz, whatsapp, Área de Clientes",
        "uno, carla, email, Extranet",
        "uno, carla, whatsapp, Extranet",
        "uno, carla, visit, Extranet",
        "sensusx, lucia, email, iClient",
        "sensusx, lucia, phone, custo à parte",
        "sensusx, lucia, skype, custo à parte",
        "sensusx, lucia, social-network, iClient",
        "sensusx, lucia, remote-access, custo à parte",
        "sensusx, lucia, on-site, custo à parte",
        "sensusx, lucia, whatsapp, upgrade",
        "sensusx, lucia, web-meeting, upgrade",
    })
    void whereToGoInstead(String desk, String person, String channel, String instead) {
        Client client = server.client(desk + "-" + person).with(CHANNEL, channel);
        Answer answer = client.post(DESKS + desk + "/tickets", opening(desk.equals("uno") ? "error" : "suggestion"));
        isProblem(answer, 403, "refused");
        assertThat(answer.at("/refusal/code")).isEqualTo("channel-not-allowed");
        assertThat(answer.at("/refusal/reason/pt")).contains(instead);
    }

    @Test
    @DisplayName("S13: a conversation by WhatsApp can become a ticket")
    void whatsappAtSismais() {
        Answer answer = server.client("sismais-marcia")
                .with(CHANNEL, "whatsapp")
                .post(DESKS + "sismais/tickets", opening("question"));
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    @DisplayName("X31: an e-mail may be about trouble with access")
    void accessByEmail() {
        Answer answer = server.client("sensusx-lucia")
                .with(CHANNEL, "email")
                .post(DESKS + "sensusx/tickets", opening("access"));
        assertThat(answer.status())
                .as("it is opened, and nothing of it can be read by e-mail")
                .isEqualTo(204);
    }

    @Test
    @DisplayName("U1 U30: the official channels are there to be read, and no other can be used")
    void officialChannels() {
        Client beatriz = server.client("unisac-beatriz");
        assertThat(beatriz.get(DESKS + "unisac").each("/channels", "/id"))
                .containsExactly("portal", "phone", "email", "whatsapp");
        isProblem(
                beatriz.with(CHANNEL, "telegram").get(DESKS + "unisac/tickets"),
                400,
                "invalid-request",
                "use one of [portal, phone, email, whatsapp]");
    }
}
