package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ticketing.server.Problems.isProblem;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketing.server.token.KeySets;

/** Where the host publishes its keys: at an address, where they change now and then, or in a file. */
class KeySetUrlTest {

    private final AtomicReference<String> published = new AtomicReference<>("");
    private final AtomicInteger asked = new AtomicInteger();
    private final RSAKey key = key("first");
    private HttpServer host;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            byte[] body = published.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 500 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        host.start();
    }

    @AfterEach
    void stop() {
        host.stop(0);
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private void publish(RSAKey... keys) {
        published.set(new JWKSet(List.of(keys)).toString(true));
    }

    private AccountServer server() throws KeySets.NoKeySet {
        return AccountServer.trusting(
                KeySets.at("http://127.0.0.1:" + host.getAddress().getPort() + "/keys"));
    }

    private static Answer with(RSAKey signer, AccountServer server) throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject("somebody")
                .issuer("https://erp.example")
                .audience("unisac")
                .issueTime(Date.from(server.now()))
                .expirationTime(Date.from(server.now().plus(Duration.ofMinutes(5))))
                .claim("side", "vendor")
                .claim("roles", List.of("attendant"))
                .build();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(signer.getKeyID())
                        .build(),
                claims);
        jwt.sign(new RSASSASigner(signer));
        return server.client().token(jwt.serialize()).get("/api/v1/desks/unisac/tickets");
    }

    @Test
    void aNewKeyIsFetchedWhenATokenNamesIt() throws Exception {
        publish(key);
        try (AccountServer server = server()) {
            assertThat(with(key, server).status()).isEqualTo(200);
            assertThat(with(key, server).status()).isEqualTo(200);
            assertThat(asked).hasValue(1);

            RSAKey next = key("second");
            publish(key, next);
            assertThat(with(next, server).status()).isEqualTo(200);
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void unknownKeysDoNotMakeTheServerAskOnAndOn() throws Exception {
        publish(key);
        try (AccountServer server = server()) {
            RSAKey unknown = key("unknown");
            for (int i = 0; i < 20; i++) {
                isProblem(with(unknown, server), 401, "token-rejected");
            }
            assertThat(asked.get()).isLessThanOrEqualTo(3);
            assertThat(with(key, server).status()).isEqualTo(200);
        }
    }

    @Test
    void aHostThatDoesNotAnswerIsNoFaultOfTheToken() throws Exception {
        try (AccountServer server = server()) {
            Answer answer = with(key, server);
            isProblem(answer, 503, "keys-unavailable", "try again in a few seconds");
            assertThat(answer.text()).doesNotContain("127.0.0.1", "Exception");
            assertThat(answer.header("Retry-After")).hasValue("5");
        }
    }

    @Test
    void keysInAFile() throws Exception {
        Path file = Files.writeString(directory.resolve("keys.json"), new JWKSet(key.toPublicJWK()).toString(true));
        try (AccountServer server = AccountServer.trusting(KeySets.at(file.toString()))) {
            assertThat(with(key, server).status()).isEqualTo(200);
        }
    }

    @Test
    void whatIsNoKeySet() throws Exception {
        Path text = Files.writeString(directory.resolve("keys.txt"), "no keys");
        for (String place : List.of(text.toString(), directory.resolve("none").toString(), "https://", "http://a b")) {
            assertThatThrownBy(() -> KeySets.at(place))
                    .isInstanceOf(KeySets.NoKeySet.class)
                    .hasMessageContaining(place);
        }
    }
}
