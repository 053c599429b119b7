package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

/** What every problem says. */
final class Problems {

    private Problems() {}

    static void isProblem(Answer answer, int status, String type, String... details) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo("/problems/" + type);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.at("/detail")).isNotEmpty();
        for (String detail : details) {
            assertThat(answer.at("/detail")).contains(detail);
        }
    }
}
