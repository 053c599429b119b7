package org.ticketing.server.live;

import java.time.Duration;

/**
 * What streams of events may take of this server.
 *
 * @param perPerson how many one person may have at once at a desk
 * @param inAll how many there may be at once
 * @param heartbeat how long a stream says nothing at most, so that whatever stands between takes it for alive; and how long it goes on
 *     at most after the token that opened it has ended
 * @param stalled how long a reader may leave unread what was sent; then its stream ends, and it resumes by its last id
 */
public record StreamRules(int perPerson, int inAll, Duration heartbeat, Duration stalled) {

    public static final StreamRules USUAL = new StreamRules(6, 500, Duration.ofSeconds(15), Duration.ofSeconds(20));
}
