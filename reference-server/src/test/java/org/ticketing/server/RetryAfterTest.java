package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A receiver that asks not to be told anything for a while is left alone for so long, but not for ever. */
class RetryAfterTest {

    private final HookServer server = new HookServer();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void stop() {
        receiver.close();
        server.close();
    }

    @ParameterizedTest(name = "{0}: {1} s")
    @CsvSource({
        "120, 120",
        "' 120 ', 120",
        // Not sooner than it would be tried anyway, and within an hour.
        "1, 10",
        "86400, 3600",
        "99999999999999999999, 3600",
        // What nobody understands asks for nothing.
        "soon, 10",
        "-5, 10",
        "'Wed, 01 Jan 2020 00:00:00 GMT', 10",
    })
    void itIsLeftAloneForSoLong(String asked, long seconds) {
        server.register(receiver.url(), ", 'types': ['opened']");
        receiver.asksToComeAgain(asked);
        server.opened();
        server.tick();
        assertThat(receiver.received()).hasSize(1);
        server.opened();

        server.pass(Duration.ofSeconds(seconds - 1));
        server.tick();
        assertThat(receiver.received())
                .as("neither of this nor of anything else")
                .hasSize(1);
        receiver.answers(204);
        server.pass(Duration.ofSeconds(1));
        server.tick();

        assertThat(receiver.types()).containsExactly("opened", "opened", "opened");
    }

    @Test
    void itMayNameADate() {
        server.register(receiver.url(), ", 'types': ['opened']");
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                server.live().now().plusSeconds(300).atZone(ZoneOffset.UTC));
        receiver.asksToComeAgain(date);
        server.opened();
        server.tick();

        server.pass(Duration.ofSeconds(298));
        server.tick();
        assertThat(receiver.received()).hasSize(1);
        server.pass(Duration.ofSeconds(2));
        server.tick();

        assertThat(receiver.received()).hasSize(2);
    }
}
