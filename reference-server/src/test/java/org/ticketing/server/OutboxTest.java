package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.AccountServer.ACCOUNTS;
import static org.ticketing.server.AccountServer.CHOSEN;
import static org.ticketing.server.AccountServer.ELSEWHERE;
import static org.ticketing.server.AccountServer.LUCIA;
import static org.ticketing.server.AccountServer.RECOVERY;
import static org.ticketing.server.AccountServer.SESSION;
import static org.ticketing.server.AccountServer.account;
import static org.ticketing.server.AccountServer.login;
import static org.ticketing.server.AccountServer.passwordIn;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A letter that the mail server does not take is not lost: it is offered again, and staff see it. */
class OutboxTest {

    private final AccountServer server = AccountServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aLetterIsOfferedAgainAfterAMinuteAndThenAfterTwo() {
        server.withoutMail(() -> {
            server.withLucia();
            Answer once = server.undelivered(1);
            assertThat(once.each("/items", "/person")).containsExactly("lucia");
            assertThat(once.at("/items/0/kind")).isEqualTo("welcome");
            assertThat(once.at("/items/0/failedAt")).isEqualTo(server.now().toString());
            assertThat(once.at("/items/0/nextAt"))
                    .isEqualTo(server.now().plus(Duration.ofMinutes(1)).toString());
            server.pass(Duration.ofMinutes(1));
            server.tick();
            assertThat(server.undelivered(2).at("/items/0/nextAt"))
                    .isEqualTo(server.now().plus(Duration.ofMinutes(2)).toString());
        });
        server.pass(Duration.ofMinutes(2));
        server.tick();
        assertThat(login(server.client(), passwordIn(server.nextLetter())).status())
                .isEqualTo(201);
        server.undelivered(0);
    }

    @Test
    void afterTwoDaysALetterIsGivenUpAndStaysInSight() {
        server.withoutMail(() -> {
            server.withLucia();
            server.undelivered(1);
            server.pass(Duration.ofDays(2));
            server.tick();
            assertThat(server.undelivered(2).json().at("/items/0").has("nextAt"))
                    .isFalse();
        });
        Answer again = server.staff().post(ACCOUNTS + "/lucia/welcome", "{}");
        assertThat(again.status()).isEqualTo(202);
        assertThat(login(server.client(), passwordIn(server.nextLetter())).status())
                .isEqualTo(201);
    }

    /** Thirty days on, what was given up is nothing that anybody still looks at. */
    @Test
    void whatWasGivenUpIsForgottenAfterAMonth() {
        server.withoutMail(() -> {
            server.withLucia();
            server.undelivered(1);
            server.pass(Duration.ofDays(30).plusMillis(1));
            server.tick();
            server.undelivered(0);
        });
    }

    @Test
    void aCodeThatWasNotSentIsOfNoUseAfterAChangeOfPassword() {
        server.withLuciaSettled();
        Client lucia = server.client().token(server.loginAt(ELSEWHERE));
        server.withoutMail(() -> {
            server.client().post(RECOVERY, "{'email': '" + LUCIA + "'}");
            assertThat(server.undelivered(1).each("/items", "/kind")).containsExactly("recovery-code");
            lucia.post(
                    SESSION + "/password",
                    "{'current': '%s', 'wanted': 'outras palavras bem soltas'}".formatted(CHOSEN));
            assertThat(server.undelivered(1).each("/items", "/kind")).containsExactly("password-changed");
        });
    }

    @Test
    void nothingIsSentToWhoWasBlockedSince() {
        server.withoutMail(() -> {
            server.withLucia();
            server.undelivered(1);
            server.staff().post(ACCOUNTS + "/lucia/block", "{'reason': 'r'}");
        });
        server.pass(Duration.ofMinutes(1));
        server.tick();
        server.undelivered(0);
        assertThat(server.unreadLetters()).isZero();
    }

    @Test
    void lettersThatFollowOneThatWasNotTakenGoOutAllTheSame() {
        server.withoutMail(() -> {
            server.withLucia();
            server.undelivered(1);
        });
        server.staff().post(ACCOUNTS, account("ana", "ana@ponto-norte.example", "en"));
        assertThat(AccountServer.textOf(server.nextLetter())).contains("ana@ponto-norte.example");
    }
}
