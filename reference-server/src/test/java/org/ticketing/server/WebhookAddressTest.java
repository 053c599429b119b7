package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.HookServer.HOOKS;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A webhook does not lead into the server's own network, whatever its address says and its name leads to. */
class WebhookAddressTest {

    private final HookServer server = new HookServer();
    private final Receiver inner = new Receiver();

    @AfterEach
    void stop() {
        inner.close();
        server.close();
    }

    private String outcome(String hook) {
        return server.diego().get(HOOKS + "/" + hook + "/deliveries").at("/items/0/outcome");
    }

    private String told(String url) {
        String hook = server.register(url, ", 'types': ['opened']").at("/id");
        server.opened();
        server.tick();
        return outcome(hook);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.254",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.170",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:4136:e378::",
                "2001:db8::1"
            })
    void aNameThatLeadsThere(String address) {
        server.name("inner.example", address);
        assertThat(told("https://inner.example/")).isEqualTo("forbidden-address");
    }

    /** As some write an address to hide it: what is decided on is where the connection would go. */
    @ParameterizedTest
    @ValueSource(strings = {"[::1]", "169.254.169.254", "10.0.0.1", "[fd00:ec2::254]"})
    void anAddressThatIsWrittenOut(String host) {
        assertThat(told("https://" + host + "/")).isEqualTo("forbidden-address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x7f000001", "2130706433", "127.1", "0177.0.0.1", "localhost", "[::ffff:127.0.0.1]"})
    void otherSpellings(String host) {
        Answer answer = server.register("https://" + host + "/", ", 'types': ['opened']");
        if (answer.status() == 201) {
            server.opened();
            server.tick();
            assertThat(outcome(answer.at("/id"))).isIn("forbidden-address", "unreachable");
        } else {
            assertThat(answer.status()).isEqualTo(422);
        }
    }

    /** Rebinding: the name led out into the world when it was registered, and when it was told last. */
    @Test
    void aNameThatLeadsElsewhereFromTryToTry() {
        server.name("rebound.example", "8.8.8.8");
        String hook = server.register("https://rebound.example/", ", 'types': ['opened']")
                .at("/id");
        server.name("rebound.example", "127.0.0.1");
        server.opened();
        server.tick();
        assertThat(outcome(hook)).isEqualTo("forbidden-address");
        server.pass(Duration.ofHours(1));
        server.name("rebound.example", "::1");
        server.tick();
        assertThat(outcome(hook)).isEqualTo("forbidden-address");
    }

    @Test
    void whoRunsTheServerMayTrustAHost() {
        server.name("trusted.example", "127.0.0.1");
        assertThat(told(inner.url("trusted.example"))).isEqualTo("delivered");
        assertThat(inner.received()).hasSize(1);
    }

    /** A trusted receiver can't hand on its trust. */
    @Test
    void aRedirectIntoTheOwnNetworkLeadsNowhere() {
        try (Receiver outer = new Receiver().redirectsTo(inner.url())) {
            server.name("trusted.example", "127.0.0.1");
            assertThat(told(outer.url("trusted.example"))).isEqualTo("not-taken");
            assertThat(inner.received()).isEmpty();
        }
    }
}
