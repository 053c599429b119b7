package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.ticketing.vocabulary.Language;

class ProgressTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong nanoTime = new AtomicLong(-5);

    private Progress progress(double portion, Language language) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Progress(new Console(stream, stream, language), () -> portion, nanoTime::get);
    }

    private void tickets(Progress progress, int tickets, long nanosEach) {
        for (int i = 0; i < tickets; i++) {
            nanoTime.addAndGet(nanosEach);
            progress.ticket();
        }
    }

    @Test
    void nothingIsSaidOfAShortCommand() {
        tickets(progress(0.5, Language.ENGLISH), 2_999, 1_000_000);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aLongOneSaysEveryThreeSecondsHowFarItIs() {
        tickets(progress(0.48, Language.ENGLISH), 7_000, 1_000_000);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("3,000 tickets, 1,000 a second, 48 %", "6,000 tickets, 1,000 a second, 48 %");
    }

    @Test
    void wherePortionsAreNotKnownNoneIsSaid() {
        tickets(progress(0, Language.PORTUGUESE), 3_000, 1_000_000);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).containsExactly("3.000 chamados, 1.000 por segundo");
    }
}
