package org.ticketing.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Turn;

/**
 * How far a ticket is.
 *
 * @param waitingFor whose turn it is while the vendor waits
 * @param promisedDate the last date that a person promised
 * @param renegotiation how far its customer has climbed the ladder; nothing if they have not, or if the ticket has ended since
 */
public record Progress(
        @Nullable PersonId assignee,
        @Nullable Instant workStartedAt,
        @Nullable Turn waitingFor,
        @Nullable Instant promisedDate,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable Renegotiation renegotiation) {

    static final Progress NONE = new Progress(null, null, null, null, null, null);

    /** Without a ladder. */
    public Progress(
            @Nullable PersonId assignee,
            @Nullable Instant workStartedAt,
            @Nullable Turn waitingFor,
            @Nullable Instant promisedDate,
            @Nullable Instant resolvedAt,
            @Nullable Instant closedAt) {
        this(assignee, workStartedAt, waitingFor, promisedDate, resolvedAt, closedAt, null);
    }

    Phase phase() {
        if (closedAt != null) {
            return Phase.CLOSED;
        }
        if (resolvedAt != null) {
            return Phase.RESOLVED;
        }
        return workStartedAt == null ? Phase.NEW : Phase.IN_PROGRESS;
    }

    /** Whose turn it is: the one source of pauses, colours and columns. */
    Turn turn() {
        if (!phase().isOpen()) {
            return Turn.NOBODY;
        }
        return waitingFor == null ? Turn.VENDOR : waitingFor;
    }

    /** Since when the ticket has been at its end; nothing while it is open. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(closedAt == null ? resolvedAt : closedAt);
    }

    Progress assignedTo(PersonId person) {
        return new Progress(person, workStartedAt, waitingFor, promisedDate, resolvedAt, closedAt, renegotiation);
    }

    Progress started(Instant at) {
        return new Progress(assignee, at, waitingFor, promisedDate, resolvedAt, closedAt, renegotiation);
    }

    Progress turnPassed(Turn to) {
        return new Progress(
                assignee,
                workStartedAt,
                to == Turn.VENDOR ? null : to,
                promisedDate,
                resolvedAt,
                closedAt,
                renegotiation);
    }

    Progress promised(Instant date) {
        return new Progress(assignee, workStartedAt, waitingFor, date, resolvedAt, closedAt, renegotiation);
    }

    /** What is done is not renegotiated any more. */
    Progress resolved(Instant at) {
        return new Progress(assignee, workStartedAt, null, promisedDate, at, null);
    }

    Progress reopened() {
        return new Progress(assignee, workStartedAt, null, promisedDate, null, null);
    }

    Progress closed(Instant at) {
        return new Progress(assignee, workStartedAt, null, promisedDate, resolvedAt, at);
    }

    Progress asked(TicketEvent.RenegotiationAsked e, Instant at) {
        return with(Renegotiation.asked(renegotiation, e, at));
    }

    Progress answered(TicketEvent.RenegotiationAnswered e, Instant at) {
        return with(underWay().answered(e, at));
    }

    Progress renegotiated(Renegotiation.State state) {
        return with(underWay().in(state));
    }

    private Renegotiation underWay() {
        return Objects.requireNonNull(renegotiation, "a level has been asked before anything becomes of it");
    }

    private Progress with(Renegotiation next) {
        return new Progress(assignee, workStartedAt, waitingFor, promisedDate, resolvedAt, closedAt, next);
    }

    /** The level of the ladder that is asked now. */
    @Nullable
    String levelAsked() {
        return renegotiation != null && renegotiation.state() == Renegotiation.State.ASKED
                ? renegotiation.level()
                : null;
    }
}
