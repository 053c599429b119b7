package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.AccountServer.DESK;
import static org.ticketing.server.Problems.isProblem;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Users of a product come in with a token that the product signed, and nobody comes in with any other. */
class HostTokensTest {

    private static final String SUGGESTION =
            "{'kind': 'suggestion', 'title': 'Um atalho', 'description': 'Ajudaria muito.'}";
    private static final String TICKETS = "/api/v1/desks/unisac/tickets";

    private static RSAKey rsa;
    private static ECKey ec;
    private static KeyPair ed25519;
    private static OctetSequenceKey shared;
    private static AccountServer server;

    @BeforeAll
    static void start() throws Exception {
        rsa = new RSAKeyGenerator(2048).keyID("rsa").keyUse(KeyUse.SIGNATURE).generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        ed25519 = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = ed25519.getPublic().getEncoded();
        OctetKeyPair edwards = new OctetKeyPair.Builder(
                        Curve.Ed25519,
                        Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)))
                .keyID("ed")
                .build();
        shared = new OctetSequenceKeyGenerator(256).keyID("shared").generate();
        // Not only public ones: nothing but what is asked for may be taken.
        server = AccountServer.trusting(
                new ImmutableJWKSet<>(new JWKSet(List.of(rsa.toPublicJWK(), ec.toPublicJWK(), edwards, shared))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("beatriz-da-erp")
                .issuer("https://erp.example")
                .audience("unisac")
                .issueTime(Date.from(server.now()))
                .expirationTime(Date.from(server.now().plus(Duration.ofMinutes(10))))
                .claim("side", "vendor")
                .claim("roles", List.of("attendant"));
    }

    private static String signed(JWTClaimsSet claims) {
        return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa").build(), claims);
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            Algorithm algorithm = header.getAlgorithm();
            jwt.sign(
                    JWSAlgorithm.ES256.equals(algorithm)
                            ? new ECDSASigner(ec)
                            : JWSAlgorithm.HS256.equals(algorithm) ? new MACSigner(shared) : new RSASSASigner(rsa));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer with(String token) {
        return server.client().token(token).get(TICKETS);
    }

    private static void isRejected(String token, String fault, String remedy) {
        Answer answer = with(token);
        isProblem(answer, 401, "token-rejected", remedy);
        assertThat(answer.at("/fault")).isEqualTo(fault);
        assertThat(answer.text()).doesNotContain("nimbus", "Exception", "rsa", "ed25519");
    }

    private static void isUnverified(String token) {
        isRejected(
                token,
                "unverified",
                "have the host sign it with RS256, ES256 or EdDSA and a key of its published key set");
    }

    @Test
    void aTokenOfTheHostLetsItsUserIn() {
        assertThat(with(signed(claims().build())).status()).isEqualTo(200);
        assertThat(with(signed(
                                new JWSHeader.Builder(JWSAlgorithm.ES256)
                                        .keyID("ec")
                                        .build(),
                                claims().build()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anEdwardsCurveWillDo() throws Exception {
        for (String algorithm : new String[] {"EdDSA", "Ed25519"}) {
            assertThat(with(edwards("{\"alg\":\"" + algorithm + "\",\"kid\":\"ed\"}"))
                            .status())
                    .isEqualTo(200);
        }
        String good = edwards("{\"alg\":\"EdDSA\",\"kid\":\"ed\"}");
        isUnverified(tampered(good, 1));
        isUnverified(tampered(good, 2));
        isUnverified(edwards("{\"alg\":\"EdDSA\",\"kid\":\"ed\",\"crit\":[\"exp\"],\"exp\":1}"));
    }

    private static String edwards(String header) throws Exception {
        String payload = Base64URL.encode(header) + "."
                + Base64URL.encode(claims().build().toString());
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(ed25519.getPrivate());
        signer.update(payload.getBytes(StandardCharsets.US_ASCII));
        return payload + "." + Base64URL.encode(signer.sign());
    }

    private static String tampered(String token, int part) {
        String[] parts = token.split("\\.");
        char first = parts[part].charAt(5);
        parts[part] = parts[part].substring(0, 5) + (first == 'A' ? 'B' : 'A') + parts[part].substring(6);
        return String.join(".", parts);
    }

    /** Whom the token names is who acts, for the organisation that it names, and with its roles. */
    @Test
    void whatTheTokenSaysIsWhoActs() {
        Client customer = server.client().token(signed(subscriber().build()));
        Answer opened = customer.post(DESK + "/tickets", SUGGESTION);
        assertThat(opened.text()).contains("erp-4711", "consultoria-do-erp");
        assertThat(opened.status()).isEqualTo(201);
        isProblem(customer.post(opened.header("Location").orElseThrow() + "/note", "{'text': 'n'}"), 403, "refused");
        String staff = signed(claims().audience("sensusx").build());
        assertThat(server.client().token(staff).get(DESK + "/tickets").each("/items", "/requester/id"))
                .containsExactly("erp-4711");
    }

    private static JWTClaimsSet.Builder subscriber() {
        return claims().audience("sensusx")
                .subject("erp-4711")
                .claim("side", "customer")
                .claim("organisation", "consultoria-do-erp")
                .claim("roles", List.of("subscriber"));
    }

    /** X14: the plan is the product's to know, and comes with the person. */
    @Test
    void whatThePlanOfTheTokenOpens() {
        Client plain = server.client().token(signed(subscriber().build())).with("Ticketing-Channel", "whatsapp");
        isProblem(plain.post(DESK + "/tickets", SUGGESTION), 403, "refused");
        Client upgraded = server.client()
                .token(signed(subscriber().claim("plan", "upgraded").build()))
                .with("Ticketing-Channel", "whatsapp");
        assertThat(upgraded.post(DESK + "/tickets", SUGGESTION).status()).isEqualTo(201);
    }

    /** U71, U74: the areas of the staff are the product's to know, and come with the person. */
    @Test
    void whatTheAreasOfTheTokenOpen() {
        Client support = server.client()
                .token(signed(claims().claim("areas", List.of("n1"))
                        .claim("staffLevel", "n1")
                        .build()))
                .with("Ticketing-Channel", "whatsapp");
        isProblem(support.get(TICKETS), 403, "refused", "commercial");
        Client commercial = server.client()
                .token(signed(
                        claims().claim("areas", List.of("commercial", "n1")).build()))
                .with("Ticketing-Channel", "whatsapp");
        assertThat(commercial.get(TICKETS).status()).isEqualTo(200);
    }

    /** A token says who somebody is; what a customer may do at such a desk is for its directory to say. */
    @Test
    void whereADeskKeepsADirectoryTheRolesOfACustomerAreItsOwn() {
        String token = signed(claims().subject("erp-4711")
                .claim("side", "customer")
                .claim("organisation", "colegio-do-erp")
                .claim("roles", List.of("key-user"))
                .build());
        isProblem(server.client().token(token).post(TICKETS, SUGGESTION), 403, "refused", "it takes Key user");
    }

    @Test
    void aTokenForAnotherDesk() {
        isRejected(signed(claims().audience("uno").build()), "audience", "have the host name the desk in aud");
        isRejected(signed(claims().audience((String) null).build()), "audience", "aud");
        assertThat(with(signed(claims().audience(List.of("uno", "unisac")).build()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTokenAfterItsTimeOrBeforeIt() {
        Date longAgo = Date.from(server.now().minus(Duration.ofMinutes(10)));
        isRejected(
                signed(claims().issueTime(longAgo)
                        .expirationTime(Date.from(server.now().minusSeconds(30)))
                        .build()),
                "expired",
                "ask the host for a new one");
        assertThat(with(signed(claims().issueTime(longAgo)
                                .expirationTime(Date.from(server.now().minusSeconds(29)))
                                .build()))
                        .status())
                .isEqualTo(200);
        Date soon = Date.from(server.now().plusSeconds(31));
        isRejected(signed(claims().notBeforeTime(soon).build()), "not-yet-valid", "set the clocks");
        isRejected(signed(claims().issueTime(soon).build()), "not-yet-valid", "iat");
    }

    @Test
    void aTokenThatWouldLiveTooLong() {
        assertThat(with(signed(claims().expirationTime(Date.from(server.now().plus(Duration.ofMinutes(15))))
                                .build()))
                        .status())
                .isEqualTo(200);
        isRejected(
                signed(claims().expirationTime(Date.from(
                                server.now().plus(Duration.ofMinutes(15).plusSeconds(1))))
                        .build()),
                "too-long-lived",
                "have the host set exp soon after iat");
    }

    @Test
    void aTokenThatDoesNotSayWhoItIs() {
        for (JWTClaimsSet claims : List.of(
                claims().subject(null).build(),
                claims().subject(" ").build(),
                claims().issuer("https://other.example").build(),
                claims().issueTime(null).build(),
                claims().expirationTime(null).build(),
                claims().claim("side", null).build(),
                claims().claim("side", "both").build(),
                claims().claim("side", "customer").build(),
                claims().claim("side", 7).build(),
                claims().claim("areas", "n1").build(),
                claims().claim("areas", Arrays.asList("n1", null)).build(),
                claims().claim("staffLevel", 2).build(),
                claims().claim("side", "customer")
                        .claim("organisation", "colegio-do-erp")
                        .claim("areas", List.of("n1"))
                        .build(),
                claims().claim("organisation", "colegio-do-erp").build(),
                claims().claim("roles", null).build(),
                claims().claim("roles", "attendant").build(),
                claims().claim("roles", Arrays.asList("attendant", null)).build())) {
            isRejected(signed(claims), "claims", "sub, iss as agreed, iat, exp, side");
        }
    }

    @Test
    void aTokenOfSomebodyElse() throws Exception {
        RSAKey other = new RSAKeyGenerator(2048).keyID("rsa").generate();
        SignedJWT theirs = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa").build(), claims().build());
        theirs.sign(new RSASSASigner(other));
        isUnverified(theirs.serialize());

        // Not even if it brings its own key along, or says where it is.
        SignedJWT withKey = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("rsa")
                        .jwk(other.toPublicJWK())
                        .jwkURL(URI.create("https://evil.example/keys"))
                        .build(),
                claims().build());
        withKey.sign(new RSASSASigner(other));
        isUnverified(withKey.serialize());

        isUnverified(tampered(signed(claims().build()), 1));
        isUnverified(tampered(signed(claims().build()), 2));
    }

    /** Of who signed nothing, nothing more is told: not that the token is also for another desk and out of time. */
    @Test
    void aTokenThatNamesNoKeyOfTheHost() {
        JWTClaimsSet wrong = claims().audience("uno")
                .expirationTime(Date.from(Instant.EPOCH))
                .build();
        isUnverified(
                signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("other").build(), wrong));
        isUnverified(signed(new JWSHeader.Builder(JWSAlgorithm.RS256).build(), claims().build()));
        // A key of another kind
        isUnverified(
                signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("ec").build(), claims().build()));
    }

    @Test
    void aTokenThatNobodySigned() {
        isUnverified(new PlainJWT(claims().build()).serialize());
        isUnverified(Base64URL.encode("{\"alg\":\"none\",\"kid\":\"rsa\"}") + "."
                + Base64URL.encode(claims().build().toString()) + ".");
        isUnverified("a.b.c");
        isUnverified("..");
        isUnverified(Base64URL.encode("[]") + "." + Base64URL.encode("[]") + ".x");
    }

    /** The host's public key is known to all: taken for a secret, it would let everybody in. */
    @Test
    void aTokenSignedWithAPublicKeyAsIfItWereASecret() throws Exception {
        for (byte[] secret : List.of(
                rsa.toPublicKey().getEncoded(), rsa.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa").build(), claims().build());
            jwt.sign(new MACSigner(secret));
            isUnverified(jwt.serialize());
        }
        // Nor is one with a secret that is in the key set by mistake
        isUnverified(
                signed(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("shared").build(), claims().build()));
    }

    @Test
    void otherAlgorithmsOfTheSameKeyAreNotTaken() throws Exception {
        for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            isUnverified(signed(new JWSHeader.Builder(algorithm).keyID("rsa").build(), claims().build()));
        }
    }

    /** X29: tokens of the demo go on working beside them. */
    @Test
    void tokensOfTheDemoGoOnWorking() {
        assertThat(with("unisac-beatriz").status()).isEqualTo(200);
        Answer portuguese = server.client().inPortuguese().token("a.b.c").get(TICKETS);
        isProblem(portuguese, 401, "token-rejected", "o sistema hospedeiro deve assiná-lo");
        assertThat(portuguese.header("WWW-Authenticate")).hasValue("Bearer realm=\"ticketing\"");
    }
}
