package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What people are told beside the rules, in the places where they need it: over HTTP. */
@DisplayName("Guidance over HTTP")
class GuidanceOverHttpTest {

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

    @ParameterizedTest(name = "{1}: {0}")
    @DisplayName("U25 U45 U70 S24 X1 X2: the desk tells it at its start, to everybody")
    @CsvSource({
        "unisac, know-how-you-are-served, U25",
        "unisac, plan-ahead, U70",
        "unisac, plan-ahead, U45",
        "sismais, footer, S24",
        "sensusx, what-this-covers, X1",
        "sensusx, ownership, X2",
    })
    void atTheStart(String desk, String id, String rule) {
        JsonNode told = server.client().get(DESKS + desk).json();
        assertThat(rules(named(told.path("guidance"), id))).contains(rule);
    }

    @ParameterizedTest(name = "{2}: {1} of {0}")
    @DisplayName("U33 U62 N16 N17 N19 S4 X40 X47 X48: a kind says what is told before a ticket of it is opened")
    @CsvSource({
        "unisac, suggestion, U33",
        "unisac, service-requisition, U62",
        "uno, error, N16",
        "uno, error, N17",
        "uno, error, N19",
        "sismais, training, S4",
        "sensusx, finance, X40",
        "sensusx, error, X47",
        "sensusx, error, X48",
    })
    void beforeOpening(String desk, String kind, String rule) {
        JsonNode told = server.client().get(DESKS + desk).json();
        assertThat(rules(named(told.path("kinds"), kind).path("guidance"))).contains(rule);
    }

    @Test
    @DisplayName("X48: a ticket says how the video follows")
    void onTheTicket() {
        String opening = "{'kind': 'error', 'title': 't', 'description': 'd'}";
        Answer opened = server.client("sensusx-lucia").post(DESKS + "sensusx/tickets", opening);
        assertThat(opened.each("/guidance", "/id")).containsExactly("the-video-may-follow");
        assertThat(opened.at("/guidance/0/text/pt")).contains("como log");
    }

    private static JsonNode named(JsonNode list, String id) {
        return list.valueStream()
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The rules behind an entry, or behind all of a list. */
    private static List<String> rules(JsonNode node) {
        return node.findValues("rules").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();
    }
}
