package org.ticketing.server.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ticketing.directory.Actor;
import org.ticketing.server.problem.Denied;
import org.ticketing.server.problem.Denied.TokenFault;
import org.ticketing.vocabulary.DeskId;

/**
 * Tokens that the host signs: it knows its own users, and this server knows the host's public keys. Which algorithms and keys
 * count is said here and in the key set, never by the token: what it brings along in its header ({@code jwk}, {@code jku},
 * {@code x5c}) is not looked at.
 */
public final class HostTokens {

    /** None with a secret that both sides know: whoever can verify such a token can make one. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);

    private static final int MOST_CHARACTERS = 8 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(HostTokens.class);

    private final JWKSource<SecurityContext> keys;
    private final TokenClaims claims;

    public HostTokens(JWKSource<SecurityContext> keys, TokenRules rules, InstantSource clock) {
        this.keys = keys;
        this.claims = new TokenClaims(rules, clock);
    }

    /** Whether something looks like a token of a host: three parts with dots between them. */
    public static boolean looksLikeOne(String token) {
        return token.chars().filter(c -> c == '.').count() == 2;
    }

    /**
     * Who comes with this token.
     *
     * @throws Denied if it is not taken; only of a token that the host has signed is more told than that
     */
    public Actor actor(DeskId desk, String token) {
        return claims.actor(desk, verified(token));
    }

    private JWTClaimsSet verified(String token) {
        if (token.length() > MOST_CHARACTERS) {
            throw Denied.token(TokenFault.UNVERIFIED);
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWSHeader header = jwt.getHeader();
            // Without kid any key of the set would do, and which one was meant would be for the token to say.
            if (header.getKeyID() == null || !ALGORITHMS.contains(header.getAlgorithm()) || !isOurs(jwt)) {
                throw Denied.token(TokenFault.UNVERIFIED);
            }
            return jwt.getJWTClaimsSet();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            LOG.debug("a token could not be verified", e);
            throw Denied.token(TokenFault.UNVERIFIED);
        }
    }

    private boolean isOurs(SignedJWT jwt) throws JOSEException {
        for (JWK key : matching(jwt.getHeader())) {
            if (verifies(key, jwt)) {
                return true;
            }
        }
        return false;
    }

    private List<JWK> matching(JWSHeader header) {
        try {
            return keys.get(new JWKSelector(JWKMatcher.forJWSHeader(header)), null);
        } catch (RateLimitReachedException tooManyUnknownKeys) {
            LOG.warn("tokens name keys that the key set does not have; it is not read again for a while");
            throw Denied.token(TokenFault.UNVERIFIED);
        } catch (KeySourceException e) {
            LOG.error("the key set of the host can't be read", e);
            throw Denied.keysUnavailable();
        }
    }

    private static boolean verifies(JWK key, SignedJWT jwt) throws JOSEException {
        JWSVerifier verifier;
        switch (key) {
            case RSAKey rsa -> verifier = new RSASSAVerifier(rsa);
            case ECKey ec -> verifier = new ECDSAVerifier(ec);
            case OctetKeyPair edwards -> {
                return jwt.getHeader().getCriticalParams() == null
                        && new Ed25519(edwards)
                                .verifies(
                                        jwt.getSigningInput(),
                                        jwt.getSignature().decode());
            }
            default -> {
                return false;
            }
        }
        return jwt.verify(verifier);
    }
}
