package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.server.demo.Demo;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Language;

/** What the settings say of the ways in. */
class WaysInTest {

    private final List<String> set = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AfterEach
    void forget() {
        set.forEach(System::clearProperty);
    }

    private void set(String settings) {
        for (String setting : settings.split(";", -1)) {
            String[] parts = setting.split("=", 2);
            System.setProperty(parts[0].strip(), parts[1].strip());
            set.add(parts[0].strip());
        }
    }

    private WaysIn open() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        List<SupportPolicy> policies = Desks.policies();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return WaysIn.open(database, policies, new Demo(policies), 7070, new Console(out, out, Language.ENGLISH));
    }

    @Test
    @DisplayName("X29: only the portal that says so has credentials of its own, unless settings say otherwise")
    void portalsWithCredentialsOfTheirOwn() {
        try (WaysIn ways = open()) {
            assertThat(ways.entrance().accounts().areAt(new DeskId("sensusx"))).isTrue();
            assertThat(ways.entrance().accounts().areAt(new DeskId("uno"))).isFalse();
            assertThat(ways.entrance().hostTokens()).isNull();
            assertThat(ways.entrance().https()).isFalse();
            assertThat(ways.entrance().proxies()).isZero();
        }
        set("ticketing.accounts=uno; ticketing.url=https://support.example.com; ticketing.proxies=2");
        try (WaysIn ways = open()) {
            assertThat(ways.entrance().accounts().areAt(new DeskId("sensusx"))).isFalse();
            assertThat(ways.entrance().accounts().areAt(new DeskId("uno"))).isTrue();
            assertThat(ways.entrance().https()).isTrue();
            assertThat(ways.entrance().proxies()).isEqualTo(2);
        }
        set("ticketing.accounts=none");
        try (WaysIn ways = open()) {
            assertThat(ways.entrance().accounts().areAt(new DeskId("uno"))).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ticketing.accounts=acme|ticketing.accounts: lists desks out of [unisac, uno, sismais, sensusx]",
                "ticketing.accounts=sismais|at sismais nobody could give accounts: grant manage-accounts to a role of"
                        + " staff",
                "ticketing.url=here|ticketing.url: is where people reach the portal",
                "ticketing.url=ftp://a b|ticketing.url: is where people reach the portal",
                "ticketing.proxies=many|ticketing.proxies is a number from 0 to 10, not many",
                "ticketing.mail.host=h|ticketing.mail.from: is the address that e-mails come from",
                "ticketing.mail.host=h; ticketing.mail.from=nobody at all|ticketing.mail.from: is the address",
                "ticketing.mail.host=h; ticketing.mail.from=a@b.example; ticketing.mail.port=0|is a number from 1 to"
                        + " 65535",
                "ticketing.mail.host=h; ticketing.mail.from=a@b.example; ticketing.mail.security=no|starttls, tls, or"
                        + " none",
                "ticketing.tokens.keys=/nowhere/keys.json|ticketing.tokens.keys: is a file with a JSON Web Key Set",
                "ticketing.tokens.keys=x; ticketing.tokens.minutes=600|ticketing.tokens.minutes is a number from 1 to"
                        + " 60",
            })
    void aSettingThatMakesNoSenseIsToldWithWhatWould(String settings, String told) {
        set(settings);
        assertThatThrownBy(this::open).isInstanceOf(WrongUsage.class).hasMessageContaining(told);
    }

    @Test
    void aMailServerThatIsSetIsNotAskedBeforeThereIsALetter() {
        set("ticketing.mail.host=mail.example; ticketing.mail.from=Desk <no-reply@desk.example>");
        try (WaysIn ways = open()) {
            assertThat(ways.entrance().accounts()).isNotNull();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
