package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/** Bodies that are too much, too strange or too clever, on every route that takes one: a clear problem, and nothing is done. */
class BodiesUnderAttackTest {

    private static final String TICKETS = "/api/v1/desks/uno/tickets";
    private static final DeskId UNO = new DeskId("uno");

    private static TestServer server;
    private static Client diego;
    private static String ticket;

    private String before = "";

    @BeforeAll
    static void start() {
        server = TestServer.start();
        diego = server.client("uno-diego");
        ticket = server.client("uno-carla")
                .post(
                        TICKETS,
                        "{'kind': 'error', 'title': 't', 'description': 'd',"
                                + " 'fields': {'screen-code': 'PED0040', 'record': 'Pedido 48213'}}")
                .at("/id");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** All there is: the log of the one ticket, and how many tickets. */
    private static String everything() {
        return diego.get(TICKETS + "?total=true").at("/total")
                + server.storage().log(UNO, TicketId.parse(ticket));
    }

    @BeforeEach
    void remember() {
        before = everything();
    }

    @AfterEach
    void nothingWasDone() {
        assertThat(everything()).isEqualTo(before);
    }

    static Stream<String> addresses() {
        return Stream.of(Probe.OF_A_DESK, Probe.OF_A_TICKET)
                .flatMap(List::stream)
                .filter(probe -> probe.method().equals("POST"))
                .map(probe -> probe.path("uno", ticket));
    }

    private static void refused(Answer answer, int status, String type) {
        Problems.isProblem(answer, status, type);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    @DisplayName("mass assignment: members that a command does not have")
    void membersThatAreNotTheirs(String address) {
        Answer answer = diego.post(
                address,
                "{'id': 'x', 'desk': 'unisac', 'opener': 'ana', 'author': 'customer', 'phase': 'closed', 'version': 1,"
                        + " 'roles': ['attendant'], '__proto__': {'admin': true}, 'channel': 'portal'}");
        refused(answer, 422, "invalid-command");
        assertThat(answer.each("/violations", "/path"))
                .contains("id", "desk", "opener", "author", "phase", "roles", "__proto__");
        // Only of a quote is it said in the body which version was read.
        assertThat(answer.each("/violations", "/path").contains("version"))
                .isNotEqualTo(address.endsWith("/approve-quote") || address.endsWith("/decline-quote"));
        // Only of a contact is it said in the body through which channel it came.
        assertThat(answer.each("/violations", "/path").contains("channel")).isNotEqualTo(address.endsWith("/contacts"));
        assertThat(answer.each("/violations", "/rule")).containsOnly("known-member");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aBodyThatIsTooLarge(String address) {
        refused(diego.post(address, "{'text': '" + "x".repeat(300_000) + "'}"), 413, "body-too-large");
    }

    @Test
    @DisplayName("whoever sends a body that is too large reads the answer, and goes on with the same connection")
    void aBodyThatIsTooLargeIsReadToItsEnd() throws IOException {
        URI address = URI.create(diego.base());
        try (Socket connection = new Socket(address.getHost(), address.getPort())) {
            OutputStream to = connection.getOutputStream();
            BufferedReader from =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            byte[] body = new byte[2_000_000];
            to.write(head("POST " + TICKETS, "Content-Type: application/json", "Content-Length: " + body.length));
            to.write(body);
            assertThat(from.readLine()).contains(" 413 ");
            to.write(head("GET /health", "Connection: close"));
            assertThat(from.lines()).anySatisfy(line -> assertThat(line).contains(" 200 "));
        }
    }

    private static byte[] head(String request, String... headers) {
        List<String> lines = new ArrayList<>(List.of(request + " HTTP/1.1", "Host: localhost"));
        lines.add(String.join(": ", diego.headers()));
        lines.addAll(List.of(headers));
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aBodyOfAnotherType(String address) {
        for (String type : List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "application/merge-patch+json")) {
            refused(
                    diego.with("Content-Type", type).send("POST", address, Optional.of("{\"text\": \"t\"}")),
                    415,
                    "unsupported-content-type");
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aBodyInAnotherEncoding(String address) {
        Client json = diego.with("Content-Type", "application/json");
        String text = "{\"text\": \"situação\", \"reason\": \"ação\", \"assignee\": \"joão\", \"title\": \"é\"}";
        for (Charset charset : List.of(
                StandardCharsets.ISO_8859_1,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                Charset.forName("UTF-32"))) {
            refused(json.post(address, text.getBytes(charset)), 400, "malformed-json");
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aBodyThatIsDeepOrTwofold(String address) {
        for (String body : List.of(
                "{'fields': " + "[".repeat(50_000),
                "{'fields': " + "{'a':".repeat(20_000) + "1" + "}".repeat(20_000) + "}",
                "{'text': 'a', 'text': 'b'}",
                "{'text': 'a'} {'text': 'b'}",
                "{'number': 1e999999999999}",
                "{'text': NaN}")) {
            Answer answer = diego.post(address, body);
            assertThat(answer.status())
                    .as(body.substring(0, Math.min(40, body.length())))
                    .isIn(400, 422);
            assertThat(answer.problem()).isIn("/problems/malformed-json", "/problems/invalid-command");
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aBodyThatIsCompressed(String address) {
        byte[] zip = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};
        Client gzip = diego.with("Content-Type", "application/json").with("Content-Encoding", "gzip");
        refused(gzip.post(address, zip), 400, "malformed-json");
    }
}
