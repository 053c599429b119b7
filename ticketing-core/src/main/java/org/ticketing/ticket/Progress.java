package org.ticketing.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.catalog.QuoteState;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Turn;

/**
 * How far a ticket is.
 *
 * @param waitingFor whose turn it is while the vendor waits
 * @param promisedDate the last date that a person promised
 * @param renegotiation how far its customer has climbed the ladder; nothing if they have not, or if the ticket has ended since
 * @param commerce how far it is settled what it costs; nothing if nothing was ever quoted
 * @param aftermath what it has beside the work on it; nothing if it never had anything
 * @param links what it has to do with other tickets; nothing if it has nothing
 * @param evidence what it was opened without, and what of it was given since; nothing if it was opened with all
 */
public record Progress(
        @Nullable PersonId assignee,
        @Nullable Instant workStartedAt,
        @Nullable Turn waitingFor,
        @Nullable Instant promisedDate,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable Renegotiation renegotiation,
        @Nullable Commerce commerce,
        @Nullable Aftermath aftermath,
        @Nullable Links links,
        @Nullable Evidence evidence) {

    static final Progress NONE = new Progress(null, null, null, null, null, null);

    /** Without a ladder and without a quote. */
    public Progress(
            @Nullable PersonId assignee,
            @Nullable Instant workStartedAt,
            @Nullable Turn waitingFor,
            @Nullable Instant promisedDate,
            @Nullable Instant resolvedAt,
            @Nullable Instant closedAt) {
        this(assignee, workStartedAt, waitingFor, promisedDate, resolvedAt, closedAt, null, null, null, null, null);
    }

    /** With nothing beside the work on it. */
    public Progress(
            @Nullable PersonId assignee,
            @Nullable Instant workStartedAt,
            @Nullable Turn waitingFor,
            @Nullable Instant promisedDate,
            @Nullable Instant resolvedAt,
            @Nullable Instant closedAt,
            @Nullable Renegotiation renegotiation,
            @Nullable Commerce commerce) {
        this(
                assignee,
                workStartedAt,
                waitingFor,
                promisedDate,
                resolvedAt,
                closedAt,
                renegotiation,
                commerce,
                null,
                null,
                null);
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
        if (waitingFor != null) {
            return waitingFor;
        }
        return evidence != null && evidence.waited() ? Turn.CUSTOMER : Turn.VENDOR;
    }

    Progress linked(Links next) {
        return new Progress(
                assignee,
                workStartedAt,
                waitingFor,
                promisedDate,
                resolvedAt,
                closedAt,
                renegotiation,
                commerce,
                aftermath,
                next.equals(Links.NONE) ? null : next,
                evidence);
    }

    /** Since when the ticket has been at its end; nothing while it is open. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(closedAt == null ? resolvedAt : closedAt);
    }

    Progress assignedTo(PersonId person) {
        return new Progress(
                person,
                workStartedAt,
                waitingFor,
                promisedDate,
                resolvedAt,
                closedAt,
                renegotiation,
                commerce,
                aftermath,
                links,
                evidence);
    }

    Progress started(Instant at) {
        return new Progress(
                assignee,
                at,
                waitingFor,
                promisedDate,
                resolvedAt,
                closedAt,
                renegotiation,
                commerce,
                aftermath,
                links,
                evidence);
    }

    Progress turnPassed(Turn to) {
        return new Progress(
                assignee,
                workStartedAt,
                to == Turn.VENDOR ? null : to,
                promisedDate,
                resolvedAt,
                closedAt,
                renegotiation,
                commerce,
                aftermath,
                links,
                evidence);
    }

    Progress promised(Instant date) {
        return new Progress(
                assignee,
                workStartedAt,
                waitingFor,
                date,
                resolvedAt,
                closedAt,
                renegotiation,
                commerce,
                aftermath,
                links,
                evidence);
    }

    Progress resolved(Instant at) {
        return ended(at, null);
    }

    Progress reopened() {
        return ended(null, null);
    }

    Progress closed(Instant at) {
        return ended(resolvedAt, at);
    }

    /** What is done is not renegotiated any more and lacks nothing, and what is not worked on is not for sale. */
    private Progress ended(@Nullable Instant resolved, @Nullable Instant closed) {
        Commerce left = commerce == null ? null : commerce.withoutOpenQuote();
        Evidence had = evidence == null ? null : evidence.settled();
        return new Progress(
                assignee, workStartedAt, null, promisedDate, resolved, closed, null, left, aftermath, links, had);
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
        return new Progress(
                assignee,
                workStartedAt,
                waitingFor,
                promisedDate,
                resolvedAt,
                closedAt,
                next,
                commerce,
                aftermath,
                links,
                evidence);
    }

    /** The level of the ladder that is asked now. */
    @Nullable
    String levelAsked() {
        return renegotiation != null && renegotiation.state() == Renegotiation.State.ASKED
                ? renegotiation.level()
                : null;
    }

    Progress quoted(TicketEvent.QuoteOffered e, Instant at) {
        return with(Commerce.of(Quote.offered(e, at))).turnPassed(e.turn());
    }

    /** Whatever becomes of a quote, then it is the vendor's turn. */
    Progress quoted(QuoteState state) {
        return with(Objects.requireNonNull(commerce, "a quote has been offered before anything becomes of it")
                        .in(state))
                .turnPassed(Turn.VENDOR);
    }

    Progress given(TicketEvent.ArticleGiven e) {
        boolean wasOpen = openQuote().isPresent();
        Progress given = with(Commerce.article(commerce, e.kind()));
        return wasOpen ? given.turnPassed(Turn.VENDOR) : given;
    }

    /** The quote that waits for the customer. */
    Optional<Quote> openQuote() {
        return commerce == null
                ? Optional.empty()
                : Optional.ofNullable(commerce.quote()).filter(Quote::isOpen);
    }

    private Progress with(Commerce next) {
        return new Progress(
                assignee,
                workStartedAt,
                waitingFor,
                promisedDate,
                resolvedAt,
                closedAt,
                renegotiation,
                next,
                aftermath,
                links,
                evidence);
    }

    Progress after(AfterEvent event, Instant at) {
        Progress next = event instanceof AfterEvent.ClosedUnanswered ? closed(at) : this;
        return next.with((next.aftermath == null ? Aftermath.NONE : next.aftermath).after(event, at));
    }

    private Progress with(Aftermath next) {
        return new Progress(
                assignee,
                workStartedAt,
                waitingFor,
                promisedDate,
                resolvedAt,
                closedAt,
                renegotiation,
                commerce,
                next.equals(Aftermath.NONE) ? null : next,
                links,
                evidence);
    }

    Progress awaiting(EvidenceEvent.EvidenceAwaited e) {
        return with(Evidence.awaited(evidence, e));
    }

    Progress given(EvidenceEvent.EvidenceGiven e) {
        return with(Objects.requireNonNull(evidence, "evidence is asked for before it is given")
                .given(e));
    }

    private Progress with(Evidence next) {
        return new Progress(
                assignee,
                workStartedAt,
                waitingFor,
                promisedDate,
                resolvedAt,
                closedAt,
                renegotiation,
                commerce,
                aftermath,
                links,
                next);
    }
}
