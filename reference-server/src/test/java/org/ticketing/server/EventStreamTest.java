package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ticketing.directory.Actor;
import org.ticketing.vocabulary.TicketId;

/** What happens is told as it happens, over a connection that stays open. */
class EventStreamTest {

    private final LiveServer server = new LiveServer();
    private final List<LiveReader> readers = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
        readers.forEach(LiveReader::close);
    }

    private LiveReader reader(String token, String query, String... lastId) {
        LiveReader reader = LiveReader.connect(server.base(), token, query, lastId);
        readers.add(reader);
        return reader;
    }

    /** Waits for streams that end on threads of their own. */
    private void untilThereAre(int streams) {
        while (server.server().streams() != streams) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatHappensFromNowOnIsToldInOrder() {
        server.opened("carla");
        server.look();
        LiveReader carla = reader("carla", "");
        assertThat(carla.header("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(carla.header("Cache-Control")).contains("no-store");
        TicketId ticket = server.opened("carla");
        server.look();

        assertThat(carla.event().get("type").asString()).isEqualTo("opened");
        int goals = 0;
        server.as("diego").reply(ticket, "As palavras da resposta");
        server.look();
        String last = "";
        while (!last.equals("entry-added")) {
            var event = carla.event();
            last = event.get("type").asString();
            assertThat(event.toString()).doesNotContain("palavras", "segredo");
            goals++;
        }
        assertThat(goals).isPositive();
    }

    @Test
    void whoComesAgainMissesNothingAndIsToldNothingTwice() {
        server.opened("carla");
        server.look();
        LiveReader first = reader("carla", "?after=0");
        assertThat(first.event().get("type").asString()).isEqualTo("opened");
        String last = first.lastId();
        first.close();
        server.opened("carla");
        server.look();

        LiveReader second = reader("carla", "?after=0", last);
        Answer page = server.client("carla").get(LiveServer.EVENTS + "?after=" + last);
        for (String id : page.each("/items", "/id")) {
            assertThat(second.event().get("id").asString()).isEqualTo(id);
        }
    }

    @Test
    void aHeartbeatSaysUpToWhereNothingWasMissed() {
        LiveReader carla = reader("carla", "");
        server.opened("caio");
        server.look();
        server.pass(Duration.ofSeconds(15));
        server.look();

        LiveReader.Block beat = carla.block().orElseThrow();
        while (beat.id().equals("0")) {
            // It may have been silent for so long before it heard of what is not for this person.
            server.pass(Duration.ofSeconds(15));
            server.look();
            beat = carla.block().orElseThrow();
        }
        assertThat(beat.data()).isEmpty();
        assertThat(Long.parseLong(beat.id()))
                .isEqualTo(server.ticketing().desk("uno").lastPosition());
    }

    @Test
    void itEndsWhenTheTokenDoesAndNothingIsToldAfterThat() {
        LiveReader carla = reader("carla", "");
        server.tokens().remove("carla");
        server.opened("caio");
        server.tokens().put("other", Actor.customer("other", "padaria-sol", "user"));
        server.opened("other");
        server.look();

        assertThat(carla.block()).isEmpty();
        untilThereAre(0);
    }

    @Test
    void aTokenThatEndsWhileNothingHappensEndsItWithTheNextHeartbeat() {
        LiveReader carla = reader("carla", "");
        server.tokens().remove("carla");
        server.pass(Duration.ofSeconds(15));
        server.look();

        assertThat(carla.block()).isEmpty();
    }

    @Test
    void aRightThatIsLostIsLostForStreamsToo() {
        LiveReader carla = reader("carla", "");
        server.tokens().put("carla", Actor.customer("carla", "outra", "user"));
        server.tokens().put("other", Actor.customer("other", "padaria-sol", "user"));
        server.opened("other");
        TicketId own = server.opened("carla");
        server.look();

        assertThat(carla.event().get("ticket").asString()).isEqualTo(own.toString());
    }

    @Test
    void onePersonHasAFewAndAllTogetherSoMany() {
        for (int i = 0; i < 3; i++) {
            assertThat(reader("carla", "").status()).isEqualTo(200);
        }
        LiveReader fourth = reader("carla", "");
        assertThat(fourth.status()).isEqualTo(429);
        assertThat(fourth.header("Retry-After")).isPresent();
        assertThat(reader("caio", "").status()).isEqualTo(200);
        assertThat(reader("diego", "").status()).isEqualTo(200);
        assertThat(reader("diego", "").status()).as("in all").isEqualTo(429);

        readers.get(0).close();
        // The server hears that somebody has left when it says something.
        while (server.server().streams() == 5) {
            server.pass(Duration.ofSeconds(15));
            server.look();
        }
        assertThat(reader("carla", "").status()).isEqualTo(200);
    }

    @Test
    void wrongPositionsAreToldBeforeItBegins() {
        assertThat(reader("carla", "", "4711").status()).isEqualTo(410);
        assertThat(reader("carla", "", "x").status()).isEqualTo(400);
        assertThat(reader("carla", "?after=x").status()).isEqualTo(400);
        assertThat(reader("carla", "?limit=1").status()).isEqualTo(400);
        assertThat(reader("nobody", "").status()).isEqualTo(401);
        assertThat(server.server().streams()).isZero();
    }

    /** Somebody connects and reads nothing: others are told all the same, and the one is let go, to resume later. */
    @Test
    void oneWhoDoesNotReadHoldsUpNobodyAndIsLetGo() throws IOException {
        for (int i = 0; i < 400; i++) {
            server.opened("carla");
        }
        server.look();
        try (Socket lazy = new Socket()) {
            lazy.setReceiveBufferSize(1_024);
            lazy.connect(new InetSocketAddress("localhost", server.port()));
            lazy.getOutputStream()
                    .write(("GET " + LiveServer.EVENTS + "/stream?after=0 HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Authorization: Bearer diego\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = lazy.getInputStream();
            assertThat(in.read()).isEqualTo('H');
            LiveReader carla = reader("carla", "");
            TicketId ticket = server.opened("carla");
            server.look();
            assertThat(carla.event().get("ticket").asString()).isEqualTo(ticket.toString());

            assertThat(server.server().streams()).isEqualTo(2);
            while (server.server().streams() > 1) {
                server.pass(Duration.ofSeconds(10));
                server.look();
            }
            server.opened("carla");
            server.look();
            Optional<LiveReader.Block> next = carla.block();
            assertThat(next).isPresent();
        }
    }

    @Test
    void itEndsCleanlyWithTheServer() {
        LiveReader carla = reader("carla", "");
        LiveReader diego = reader("diego", "");
        server.server().close();

        assertThat(carla.block()).isEmpty();
        assertThat(diego.block()).isEmpty();
        assertThat(server.server().streams()).isZero();
    }
}
