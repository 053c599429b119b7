package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The embedding in five lines")
final class EmbedInFiveLinesTest {

    @Test
    @DisplayName("opens a ticket in a database and prints what is promised for it, and why")
    void printsThePromise() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            EmbedInFiveLines.main(new String[] {"policies/sensusx.yaml"});
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Primeira avaliação: previsão")
                .contains("1 h de tempo aberto", "uma média (X25)")
                .contains("tempo aberto no total: 1 h");
    }
}
