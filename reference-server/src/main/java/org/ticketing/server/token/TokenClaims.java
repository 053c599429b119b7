package org.ticketing.server.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.server.problem.Denied;
import org.ticketing.server.problem.Denied.TokenFault;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;

/** What a token says that is known to be the host's. */
record TokenClaims(TokenRules rules, InstantSource clock) {

    Actor actor(DeskId desk, JWTClaimsSet claims) {
        requireTime(claims);
        require(claims.getAudience().contains(desk.value()), TokenFault.AUDIENCE);
        require(rules.issuer() == null || rules.issuer().equals(claims.getIssuer()), TokenFault.CLAIMS);
        try {
            return actor(claims);
        } catch (ParseException | IllegalArgumentException e) {
            throw Denied.token(TokenFault.CLAIMS);
        }
    }

    private void requireTime(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Duration leeway = rules.leeway();
        Instant issued = instant(claims.getIssueTime());
        Instant end = instant(claims.getExpirationTime());
        Date notBefore = claims.getNotBeforeTime();
        require(now.isBefore(end.plus(leeway)), TokenFault.EXPIRED);
        require(!now.isBefore(issued.minus(leeway)), TokenFault.NOT_YET_VALID);
        require(notBefore == null || !now.isBefore(notBefore.toInstant().minus(leeway)), TokenFault.NOT_YET_VALID);
        require(Duration.between(issued, end).compareTo(rules.longestLife()) <= 0, TokenFault.TOO_LONG_LIVED);
    }

    private static Instant instant(@Nullable Date date) {
        if (date == null) {
            throw Denied.token(TokenFault.CLAIMS);
        }
        return date.toInstant();
    }

    private static void require(boolean holds, TokenFault fault) {
        if (!holds) {
            throw Denied.token(fault);
        }
    }

    private static Actor actor(JWTClaimsSet claims) throws ParseException {
        String person = claims.getSubject();
        List<String> roles = claims.getStringListClaim("roles");
        if (person == null || roles == null || roles.stream().anyMatch(Objects::isNull)) {
            throw Denied.token(TokenFault.CLAIMS);
        }
        String organisation = claims.getStringClaim("organisation");
        List<String> areas = claims.getStringListClaim("areas");
        if (areas != null && areas.stream().anyMatch(Objects::isNull)) {
            throw Denied.token(TokenFault.CLAIMS);
        }
        return new Actor(
                new PersonId(person),
                side(claims),
                Set.copyOf(roles),
                organisation == null ? null : new OrganisationId(organisation),
                claims.getStringClaim("plan"),
                areas == null ? Set.of() : Set.copyOf(areas),
                claims.getStringClaim("staffLevel"));
    }

    private static Side side(JWTClaimsSet claims) throws ParseException {
        String said = claims.getStringClaim("side");
        return Stream.of(Side.values())
                .filter(side -> Key.of(side).equals(said))
                .findFirst()
                .orElseThrow(() -> Denied.token(TokenFault.CLAIMS));
    }
}
