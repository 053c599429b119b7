package org.ticketing.server.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.notification.Notice;

/**
 * A notice that the mail server has not taken.
 *
 * @param nextAt when it is offered again; none if it was given up
 */
public record UndeliveredNotice(
        String id,
        Notice notice,
        int tries,
        Instant failedAt,
        @Nullable Instant nextAt) {}
