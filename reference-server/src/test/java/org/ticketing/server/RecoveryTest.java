package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.AccountServer.CHOSEN;
import static org.ticketing.server.AccountServer.ELSEWHERE;
import static org.ticketing.server.AccountServer.LUCIA;
import static org.ticketing.server.AccountServer.RECOVERY;
import static org.ticketing.server.AccountServer.SESSION;
import static org.ticketing.server.AccountServer.codeIn;
import static org.ticketing.server.AccountServer.login;
import static org.ticketing.server.AccountServer.passwordIn;
import static org.ticketing.server.AccountServer.textOf;
import static org.ticketing.server.Problems.isProblem;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The way back in for who has forgotten the password. */
class RecoveryTest {

    private static final String CONFIRMATION = RECOVERY + "/confirmation";
    private static final String NOBODY = "nobody@ponto-norte.example";

    private final AccountServer server = AccountServer.start().withLuciaSettled();

    @AfterEach
    void close() {
        server.close();
    }

    private static Answer ask(Client client, String email) {
        return client.post(RECOVERY, "{'email': '%s'}".formatted(email));
    }

    private Answer confirm(String recovery, String code) {
        return server.client().post(CONFIRMATION, "{'recovery': '%s', 'code': '%s'}".formatted(recovery, code));
    }

    private static String wrong(String code) {
        return code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);
    }

    @Test
    @DisplayName("X30 X33 X34 X35 X36: a code by e-mail, then a provisional password, which must be changed")
    void aCodeThenAProvisionalPassword() throws MessagingException {
        Client before = server.client().token(server.loginAt(ELSEWHERE));
        Answer asked = ask(server.client(), " Lucia@Ponto-Norte.example ");
        assertThat(asked.status()).isEqualTo(202);
        MimeMessage letter = server.nextLetter();
        assertThat(letter.getSubject()).isEqualTo("Seu código para SensusX iClient");
        assertThat(textOf(letter)).contains("em até 15 minutos", "https://iclient.example/entrar");

        String code = codeIn(letter);
        Answer confirmed = confirm(asked.at("/recovery"), code.substring(0, 4) + " " + code.substring(4));
        assertThat(confirmed.status()).isEqualTo(204);
        MimeMessage provisional = server.nextLetter();
        assertThat(provisional.getSubject()).isEqualTo("Sua senha provisória para SensusX iClient");
        isProblem(before.get(SESSION), 401, "unauthenticated");
        isProblem(login(server.client(), CHOSEN), 401, "login-failed");
        Answer session = login(server.client(), passwordIn(provisional));
        assertThat(session.json().at("/mustChangePassword").asBoolean()).isTrue();

        isProblem(confirm(asked.at("/recovery"), code), 422, "code-rejected");
    }

    @Test
    @DisplayName("X34: neither an answer nor what the database is asked tells whether somebody has the address")
    void nothingTellsWhetherSomebodyHasTheAddress() {
        List<String> forSomebody;
        List<String> forNobody;
        Answer somebody;
        Answer nobody;
        try (HeardDatabase heard = new HeardDatabase();
                AccountServer other = AccountServer.on(heard.pool()).withLuciaSettled()) {
            heard.take();
            somebody = ask(other.client(), LUCIA);
            forSomebody = heard.take();
            nobody = ask(other.client(), NOBODY);
            forNobody = heard.take();
            assertThat(login(other.client(), "wrong").status()).isEqualTo(401);
            List<String> wrong = heard.take();
            Answer unknown = other.client().post(SESSION, "{'email': '" + NOBODY + "', 'password': 'wrong'}");
            assertThat(heard.take()).isEqualTo(wrong).isNotEmpty();
            assertThat(unknown.text()).isEqualTo(login(other.client(), "wrong").text());
        }
        assertThat(forNobody).isEqualTo(forSomebody).isNotEmpty();
        assertThat(nobody.status()).isEqualTo(somebody.status()).isEqualTo(202);
        assertThat(nobody.at("/recovery")).hasSameSizeAs(somebody.at("/recovery"));
        assertThat(new TreeSet<>(nobody.headers().map().keySet()))
                .isEqualTo(new TreeSet<>(somebody.headers().map().keySet()));
    }

    @Test
    @DisplayName("X34: no letter goes to nobody, and no code is right for them")
    void noLetterGoesToNobody() throws MessagingException {
        Answer nobody = ask(server.client(), NOBODY);
        String lucias = ask(server.client(), LUCIA).at("/recovery");
        MimeMessage letter = server.nextLetter();
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(LUCIA);
        Answer guessed = confirm(nobody.at("/recovery"), codeIn(letter));
        isProblem(guessed, 422, "code-rejected", "start the recovery again");
        assertThat(confirm("tkr_never", "12345678").text()).isEqualTo(guessed.text());
        assertThat(confirm(lucias, codeIn(letter)).status()).isEqualTo(204);
    }

    @Test
    @DisplayName("X35: a code is good for a quarter of an hour")
    void aCodeIsGoodForAQuarterOfAnHour() {
        String recovery = ask(server.client(), LUCIA).at("/recovery");
        String code = codeIn(server.nextLetter());
        server.pass(Duration.ofMinutes(15));
        isProblem(confirm(recovery, code), 422, "code-rejected");
    }

    @Test
    @DisplayName("X35: a code is good until the last moment")
    void aCodeIsGoodUntilTheLastMoment() {
        String recovery = ask(server.client(), LUCIA).at("/recovery");
        String code = codeIn(server.nextLetter());
        server.pass(Duration.ofMinutes(15).minusMillis(1));
        assertThat(confirm(recovery, code).status()).isEqualTo(204);
    }

    @Test
    @DisplayName("X35: a code takes five tries, and recoveries that others ask for are their own")
    void aCodeTakesFiveTries() {
        String mine = ask(server.client(), LUCIA).at("/recovery");
        String code = codeIn(server.nextLetter());
        String theirs = ask(server.clientAt(ELSEWHERE), LUCIA).at("/recovery");
        String theirCode = codeIn(server.nextLetter());
        for (int i = 0; i < 5; i++) {
            isProblem(confirm(theirs, wrong(theirCode)), 422, "code-rejected");
        }
        isProblem(confirm(theirs, theirCode), 422, "code-rejected");
        for (int i = 0; i < 4; i++) {
            isProblem(confirm(mine, wrong(code)), 422, "code-rejected");
        }
        assertThat(confirm(mine, code).status()).isEqualTo(204);
    }

    @Test
    @DisplayName("X35: a code belongs to the recovery that it was sent for")
    void aCodeOfAnotherRecovery() {
        ask(server.client(), LUCIA);
        String code = codeIn(server.nextLetter());
        String theirs = ask(server.clientAt(ELSEWHERE), LUCIA).at("/recovery");
        isProblem(confirm(theirs, code), 422, "code-rejected");
    }

    @Test
    @DisplayName("X36: a provisional password is good for an hour")
    void aProvisionalPasswordIsGoodForAnHour() {
        confirm(ask(server.client(), LUCIA).at("/recovery"), codeIn(server.nextLetter()));
        String provisional = passwordIn(server.nextLetter());
        server.pass(Duration.ofHours(1).minusMillis(1));
        String token = login(server.client(), provisional).at("/token");
        server.pass(Duration.ofMillis(1));
        isProblem(login(server.client(), provisional), 401, "login-failed");
        Answer late = server.client()
                .token(token)
                .post(SESSION + "/password", "{'current': '%s', 'wanted': '%s'}".formatted(provisional, CHOSEN));
        isProblem(late, 422, "invalid-command", "current: came by e-mail too long ago");
    }

    @Test
    @DisplayName("X38: whoever changes the password has no use for codes that are on their way")
    void aChangeOfPasswordCancelsRecoveries() {
        String recovery = ask(server.client(), LUCIA).at("/recovery");
        String code = codeIn(server.nextLetter());
        Client lucia = server.client().token(server.loginAt(ELSEWHERE));
        String change = "{'current': '%s', 'wanted': 'outras palavras bem soltas'}".formatted(CHOSEN);
        assertThat(lucia.post(SESSION + "/password", change).status()).isEqualTo(204);
        isProblem(confirm(recovery, code), 422, "code-rejected");
    }

    @Test
    void whoeverAsksTooOftenFromOnePlaceWaitsAndNobodyElse() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask(server.client(), NOBODY).status()).isEqualTo(202);
            assertThat(ask(server.client(), LUCIA).status()).isEqualTo(202);
        }
        Answer nobody = ask(server.client(), NOBODY);
        isProblem(nobody, 429, "too-many-attempts");
        assertThat(ask(server.client(), LUCIA).text()).isEqualTo(nobody.text());
        assertThat(ask(server.clientAt(ELSEWHERE), LUCIA).status()).isEqualTo(202);
    }
}
