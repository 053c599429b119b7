package org.ticketing.server.body;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.server.notice.UndeliveredNotice;
import org.ticketing.vocabulary.Text;

/**
 * Something that somebody could not be told.
 *
 * @param nextAt when it is offered again; none if it was given up
 */
public record UndeliveredNoticeBody(
        String id,
        String person,
        String ticket,
        String code,
        String occasion,
        Text label,
        Instant at,
        int tries,
        Instant failedAt,
        @Nullable Instant nextAt) {

    /** As staff see it. */
    public static UndeliveredNoticeBody of(UndeliveredNotice undelivered) {
        var notice = undelivered.notice();
        return new UndeliveredNoticeBody(
                undelivered.id(),
                notice.to().value(),
                notice.ticket().toString(),
                notice.code(),
                notice.occasion().key(),
                notice.occasion().label(),
                notice.at(),
                undelivered.tries(),
                undelivered.failedAt(),
                undelivered.nextAt());
    }
}
