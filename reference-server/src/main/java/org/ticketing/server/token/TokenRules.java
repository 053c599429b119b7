package org.ticketing.server.token;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a token of the host has to be like.
 *
 * @param issuer what it says in {@code iss}; none if it does not matter
 * @param longestLife from {@code iat} to {@code exp}: short, since nobody can take a token back
 * @param leeway how far the clocks of host and server may be apart
 */
public record TokenRules(@Nullable String issuer, Duration longestLife, Duration leeway) {

    public static final Duration USUAL_LIFE = Duration.ofMinutes(15);
    public static final Duration USUAL_LEEWAY = Duration.ofSeconds(30);
}
