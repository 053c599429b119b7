package org.ticketing.server.webhook;

import java.time.Duration;
import java.util.Set;

/**
 * What webhooks may do.
 *
 * @param trusted hosts, as their addresses name them, that may be in the server's own network, and be told by http
 * @param longestTry how long one try may take in all, from looking up the name to the end of the answer's headers
 * @param perDesk how many a desk may have
 */
public record WebhookRules(Set<String> trusted, Duration longestTry, int perDesk) {

    public static final Duration USUAL_TRY = Duration.ofSeconds(15);
    public static final int USUAL_PER_DESK = 20;

    public WebhookRules {
        trusted = Set.copyOf(trusted);
    }

    /** As usual, with these hosts trusted. */
    public static WebhookRules trusting(Set<String> hosts) {
        return new WebhookRules(hosts, USUAL_TRY, USUAL_PER_DESK);
    }
}
