package org.ticketing.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.aftercare.ClosingRule.Silence;

/**
 * That a ticket closes by itself.
 *
 * @param rule of the policy under which it was planned
 * @param since when nobody has answered
 * @param remindAt when people are told before; nothing if they never are, or have been
 * @param closeAt the last instant at which an answer is in time
 */
public record PlannedClosing(
        String rule, Silence of, Instant since, @Nullable Instant remindAt, Instant closeAt) {

    static PlannedClosing of(AfterEvent.ClosingPlanned e) {
        return new PlannedClosing(e.rule(), e.of(), e.since(), e.remindAt(), e.closeAt());
    }

    PlannedClosing announced() {
        return new PlannedClosing(rule, of, since, null, closeAt);
    }

    /** When something becomes of it. */
    Instant next() {
        return remindAt == null ? closeAt : remindAt;
    }
}
