package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Personal data where the portal of a desk has credentials of its own: an account is held on somebody too. */
class PersonalDataOfAccountsTest {

    private static final String LUCIA = AccountServer.DESK + "/people/lucia";

    private final AccountServer server = AccountServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @DisplayName("U32: a copy of what is held on a person has their account in it")
    void theCopyHasTheAccount() {
        server.withLucia();

        assertThat(Archives.of(server.staff(), LUCIA + "/export")
                        .get("account.json")
                        .at("/email")
                        .asString())
                .isEqualTo(AccountServer.LUCIA);
    }

    @Test
    @DisplayName("U32: whoever is erased has no account any more, and no session")
    void whoIsErasedHasNoAccount() {
        server.withLuciaSettled();
        String token =
                AccountServer.login(server.client(), AccountServer.CHOSEN).at("/token");

        assertThat(server.staff()
                        .post(LUCIA + "/erase", "{'reason': 'subject-request'}")
                        .status())
                .isEqualTo(200);

        assertThat(server.client().token(token).get(AccountServer.SESSION).status())
                .isEqualTo(401);
        assertThat(AccountServer.login(server.client(), AccountServer.CHOSEN).status())
                .isEqualTo(401);
        assertThat(server.staff().get(AccountServer.ACCOUNTS).text()).doesNotContain("lucia");
    }
}
