package org.ticketing.server.http;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.ticketing.server.live.StreamRules;
import org.ticketing.server.webhook.Webhooks;

/**
 * How what happens is told while it happens.
 *
 * @param webhooks none if this server tells no other programs
 * @param streams what streams of events may take
 * @param clock what time it is for them
 */
public record Live(@Nullable Webhooks webhooks, StreamRules streams, InstantSource clock) {

    /** Streams as they usually are, and no webhooks. */
    public static final Live USUAL = new Live(null, StreamRules.USUAL, InstantSource.system());
}
