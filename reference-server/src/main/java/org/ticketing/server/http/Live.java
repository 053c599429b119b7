package org.ticketing.server.http;

import java.time.InstantSource;
import org.ticketing.server.live.StreamRules;

/**
 * How what happens is told while it happens.
 *
 * @param streams what streams of events may take
 * @param clock what time it is for them
 */
public record Live(StreamRules streams, InstantSource clock) {

    /** Streams as they usually are. */
    public static final Live USUAL = new Live(StreamRules.USUAL, InstantSource.system());
}
