package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.AccountServer.CHOSEN;
import static org.ticketing.server.AccountServer.ELSEWHERE;
import static org.ticketing.server.AccountServer.SESSION;
import static org.ticketing.server.AccountServer.login;
import static org.ticketing.server.Problems.isProblem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever guesses is slowed down, and nobody is locked out by others. */
class AttemptsTest {

    private static final int FREE = 4;

    private final AccountServer server = AccountServer.start().withLuciaSettled();

    @AfterEach
    void close() {
        server.close();
    }

    private Answer guess() {
        return login(server.clientAt(ELSEWHERE), "guessed");
    }

    private void guessUntilSlowed() {
        for (int i = 0; i <= FREE; i++) {
            isProblem(guess(), 401, "login-failed");
        }
    }

    @Test
    void eachAttemptTooManyDoublesTheWait() {
        guessUntilSlowed();
        for (int seconds : new int[] {5, 10, 20, 40, 80, 160, 320, 640, 900, 900}) {
            Answer refused = guess();
            isProblem(refused, 429, "too-many-attempts", "wait " + seconds + " seconds");
            assertThat(refused.header("Retry-After")).hasValue(Integer.toString(seconds));
            server.pass(Duration.ofSeconds(seconds).minusMillis(1));
            isProblem(guess(), 429, "too-many-attempts", "wait 1 seconds");
            server.pass(Duration.ofMillis(1));
            isProblem(guess(), 401, "login-failed");
        }
    }

    /** Not even with the right password: else the wait would say nothing to who guesses. */
    @Test
    void whoeverHasToWaitIsNotLetInWithTheRightPassword() {
        guessUntilSlowed();
        isProblem(login(server.clientAt(ELSEWHERE), CHOSEN), 429, "too-many-attempts");
        server.pass(Duration.ofSeconds(5));
        assertThat(login(server.clientAt(ELSEWHERE), CHOSEN).status()).isEqualTo(201);
        isProblem(guess(), 401, "login-failed");
    }

    @Test
    void theOwnerOfTheAccountGetsInFromAnotherAddressAtOnce() {
        guessUntilSlowed();
        isProblem(guess(), 429, "too-many-attempts");
        assertThat(login(server.client(), CHOSEN).status()).isEqualTo(201);
        isProblem(guess(), 429, "too-many-attempts");
    }

    /** A whole office shares one address. */
    @Test
    void othersAtTheSameAddressGetInAtOnce() {
        guessUntilSlowed();
        Answer other =
                server.clientAt(ELSEWHERE).post(SESSION, "{'email': 'somebody@else.example', 'password': 'guessed'}");
        isProblem(other, 401, "login-failed");
    }

    @Test
    void anAddressThatNobodyHasIsSlowedDownLikeAnyOther() {
        String unknown = "{'email': 'nobody@ponto-norte.example', 'password': 'guessed'}";
        for (int i = 0; i <= FREE; i++) {
            isProblem(server.clientAt(ELSEWHERE).post(SESSION, unknown), 401, "login-failed");
        }
        isProblem(server.clientAt(ELSEWHERE).post(SESSION, unknown), 429, "too-many-attempts");
    }

    @Test
    void manyAtOnceAreAsMany() throws Exception {
        List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService guessers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 24; i++) {
                guessers.execute(() -> answers.add(guess()));
            }
        }
        assertThat(answers).hasSize(24);
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(FREE + 1);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSize(24 - FREE - 1);
    }

    @Test
    void aDayLaterNothingIsHeldAgainstAnybody() {
        guessUntilSlowed();
        server.pass(Duration.ofDays(1));
        guessUntilSlowed();
    }

    /** The whole network, since whoever has one of its addresses has them all. */
    @Test
    void theAddressesOfAnIpv6NetworkAreOnePlace() {
        for (int i = 0; i <= FREE; i++) {
            isProblem(login(server.clientAt("2001:db8:7:7::" + i), "guessed"), 401, "login-failed");
        }
        isProblem(login(server.clientAt("2001:db8:7:7:ffff::1"), "guessed"), 429, "too-many-attempts");
        isProblem(login(server.clientAt("2001:db8:7:8::1"), "guessed"), 401, "login-failed");
    }

    /** What the proxy adds counts, not what was written before it. */
    @Test
    void nobodyIsElsewhereBecauseTheySaySo() {
        guessUntilSlowed();
        isProblem(login(server.clientAt("192.0.2.1, " + ELSEWHERE), "guessed"), 429, "too-many-attempts");
    }

    @Test
    void theCurrentPasswordIsNotGuessedThroughAChangeOfPassword() {
        Client stolen = server.clientAt(ELSEWHERE).token(server.loginAt(ELSEWHERE));
        String change = "{'current': 'guessed', 'wanted': 'outras palavras bem soltas'}";
        for (int i = 0; i <= FREE; i++) {
            isProblem(stolen.post(SESSION + "/password", change), 422, "invalid-command");
        }
        isProblem(stolen.post(SESSION + "/password", change), 429, "too-many-attempts");
    }
}
