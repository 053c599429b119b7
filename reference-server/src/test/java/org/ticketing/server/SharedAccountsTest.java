package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.AccountServer.ACCOUNTS;
import static org.ticketing.server.AccountServer.CHOSEN;
import static org.ticketing.server.AccountServer.DESK;
import static org.ticketing.server.AccountServer.RECOVERY;
import static org.ticketing.server.AccountServer.SESSION;
import static org.ticketing.server.AccountServer.login;
import static org.ticketing.server.Problems.isProblem;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Passwords are personal (U12, U53): what the vendor sees of a shared one, and what its staff can do. */
class SharedAccountsTest {

    private static final String SHARED = DESK + "/shared-accounts";
    private static final String OFFICE = "198.51.100.20";
    private static final String HOME = "203.0.113.5";

    private final AccountServer server = AccountServer.start().withLuciaSettled();

    @AfterEach
    void close() {
        server.close();
    }

    private Answer shared() {
        return server.staff().get(SHARED);
    }

    @Test
    @DisplayName("U12 U53: staff see an account that is used at once at two places")
    void twoPlacesAtOnce() {
        server.loginAt(OFFICE);
        server.pass(Duration.ofMinutes(14));
        assertThat(shared().json().get("items")).isEmpty();
        String home = server.loginAt(HOME);

        Answer answer = shared();
        assertThat(answer.at("/within")).isEqualTo("PT15M");
        assertThat(answer.each("/items", "/person")).containsExactly("lucia");
        assertThat(answer.json().at("/items/0/places").toString()).contains(OFFICE, HOME);
        assertThat(answer.at("/items/0/firstAt")).isEqualTo(server.now().toString());
        assertThat(answer.at("/items/0/times")).isEqualTo("1");

        server.pass(Duration.ofMinutes(1));
        server.clientAt(HOME).token(home).get(SESSION);
        assertThat(shared().at("/items/0/times")).isEqualTo("2");
        assertThat(shared().at("/items/0/lastAt")).isEqualTo(server.now().toString());
    }

    @Test
    @DisplayName("U12: one after the other, or one session on its way, is nothing to look at")
    void oneAfterTheOther() {
        String office = server.loginAt(OFFICE);
        server.pass(Duration.ofMinutes(15).plusMillis(1));
        server.loginAt(HOME);
        assertThat(shared().json().get("items")).isEmpty();

        server.pass(Duration.ofMinutes(16));
        server.clientAt("192.0.2.9").token(office).get(SESSION);
        assertThat(shared().json().get("items")).isEmpty();
    }

    @Test
    @DisplayName("U12: two sessions at one place are nothing to look at")
    void twoSessionsAtOnePlace() {
        server.loginAt(OFFICE);
        server.loginAt(OFFICE);
        assertThat(shared().json().get("items")).isEmpty();
    }

    @Test
    @DisplayName("U12: a token that is passed on is seen too")
    void aTokenThatIsPassedOn() {
        server.loginAt(OFFICE);
        String other = server.loginAt(OFFICE);
        server.clientAt(HOME).token(other).get(SESSION);
        assertThat(shared().each("/items", "/person")).containsExactly("lucia");
    }

    @Test
    @DisplayName("U12: whoever has logged out is nowhere")
    void whoLoggedOutIsNowhere() {
        Client office = server.clientAt(OFFICE).token(server.loginAt(OFFICE));
        office.send("DELETE", SESSION, Optional.empty());
        server.loginAt(HOME);
        assertThat(shared().json().get("items")).isEmpty();
    }

    @Test
    @DisplayName("U53: staff block a person who shared the password, and open the account again")
    void staffBlockWhoSharedThePassword() {
        Client lucia = server.clientAt(OFFICE).token(server.loginAt(OFFICE));
        Answer blocked = server.staff().post(ACCOUNTS + "/lucia/block", "{'reason': 'a senha foi compartilhada'}");
        assertThat(blocked.at("/standing")).isEqualTo("blocked");
        assertThat(blocked.at("/block/by")).isEqualTo("nina");

        isProblem(lucia.get(DESK + "/tickets"), 401, "unauthenticated");
        isProblem(login(server.client(), CHOSEN), 403, "account-blocked", "a senha foi compartilhada", "support desk");
        isProblem(login(server.client(), "wrong"), 401, "login-failed");

        Answer open = server.staff().post(ACCOUNTS + "/lucia/unblock", "{}");
        assertThat(open.at("/standing")).isEqualTo("active");
        assertThat(open.json().has("block")).isFalse();
        assertThat(login(server.client(), CHOSEN).status()).isEqualTo(201);
    }

    @Test
    @DisplayName("U53: a recovery does not open a blocked account, and does not tell")
    void aRecoveryDoesNotOpenABlockedAccount() {
        String ask = "{'email': '" + AccountServer.LUCIA + "'}";
        String recovery = server.client().post(RECOVERY, ask).at("/recovery");
        String code = AccountServer.codeIn(server.nextLetter());
        server.staff().post(ACCOUNTS + "/lucia/block", "{'reason': 'r'}");

        Answer confirmed = server.client()
                .post(RECOVERY + "/confirmation", "{'recovery': '%s', 'code': '%s'}".formatted(recovery, code));
        isProblem(confirmed, 422, "code-rejected");
        assertThat(server.client().post(RECOVERY, ask).status()).isEqualTo(202);
        server.staff().post(ACCOUNTS, AccountServer.account("other", "other@ponto-norte.example", "en"));
        assertThat(AccountServer.textOf(server.nextLetter())).contains("you have access");
    }

    @Test
    void anAccountThatIsNotThere() {
        for (String person : new String[] {"nobody", "%20"}) {
            isProblem(server.staff().post(ACCOUNTS + "/" + person + "/block", "{'reason': 'r'}"), 404, "not-found");
        }
        isProblem(
                server.staff().post(ACCOUNTS + "/lucia/block", "{'reason': ' '}"),
                422,
                "invalid-command",
                "reason: is mandatory");
        isProblem(server.staff().post(ACCOUNTS + "/lucia/unblock", "{'because': 'x'}"), 422, "invalid-command");
    }
}
