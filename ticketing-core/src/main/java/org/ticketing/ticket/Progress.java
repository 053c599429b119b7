package org.ticketing.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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
        return with(draft -> draft.links = next.equals(Links.NONE) ? null : next);
    }

    /** Since when the ticket has been at its end; nothing while it is open. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(closedAt == null ? resolvedAt : closedAt);
    }

    Progress assignedTo(PersonId person) {
        return with(draft -> draft.assignee = person);
    }

    Progress started(Instant at) {
        return with(draft -> draft.workStartedAt = at);
    }

    Progress turnPassed(Turn to) {
        return with(draft -> draft.waitingFor = to == Turn.VENDOR ? null : to);
    }

    Progress promised(Instant date) {
        return with(draft -> draft.promisedDate = date);
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
        return with(draft -> {
            draft.waitingFor = null;
            draft.resolvedAt = resolved;
            draft.closedAt = closed;
            draft.renegotiation = null;
            draft.commerce = commerce == null ? null : commerce.withoutOpenQuote();
            draft.evidence = evidence == null ? null : evidence.settled();
        });
    }

    Progress asked(TicketEvent.RenegotiationAsked e, Instant at) {
        return renegotiating(Renegotiation.asked(renegotiation, e, at));
    }

    Progress answered(TicketEvent.RenegotiationAnswered e, Instant at) {
        return renegotiating(underWay().answered(e, at));
    }

    Progress renegotiated(Renegotiation.State state) {
        return renegotiating(underWay().in(state));
    }

    private Renegotiation underWay() {
        return Objects.requireNonNull(renegotiation, "a level has been asked before anything becomes of it");
    }

    private Progress renegotiating(Renegotiation next) {
        return with(draft -> draft.renegotiation = next);
    }

    /** The level of the ladder that is asked now. */
    @Nullable
    String levelAsked() {
        return renegotiation != null && renegotiation.state() == Renegotiation.State.ASKED
                ? renegotiation.level()
                : null;
    }

    Progress quoted(TicketEvent.QuoteOffered e, Instant at) {
        return trading(Commerce.of(Quote.offered(e, at))).turnPassed(e.turn());
    }

    /** Whatever becomes of a quote, then it is the vendor's turn. */
    Progress quoted(QuoteState state) {
        return trading(Objects.requireNonNull(commerce, "a quote has been offered before anything becomes of it")
                        .in(state))
                .turnPassed(Turn.VENDOR);
    }

    Progress given(TicketEvent.ArticleGiven e) {
        boolean wasOpen = openQuote().isPresent();
        Progress given = trading(Commerce.article(commerce, e.kind()));
        return wasOpen ? given.turnPassed(Turn.VENDOR) : given;
    }

    private Progress trading(Commerce next) {
        return with(draft -> draft.commerce = next);
    }

    /** The quote that waits for the customer. */
    Optional<Quote> openQuote() {
        return commerce == null
                ? Optional.empty()
                : Optional.ofNullable(commerce.quote()).filter(Quote::isOpen);
    }

    Progress after(AfterEvent event, Instant at) {
        Progress next = event instanceof AfterEvent.ClosedUnanswered ? closed(at) : this;
        Aftermath then = (aftermath == null ? Aftermath.NONE : aftermath).after(event, at);
        return next.with(draft -> draft.aftermath = then.equals(Aftermath.NONE) ? null : then);
    }

    Progress awaiting(EvidenceEvent.EvidenceAwaited e) {
        return with(draft -> draft.evidence = Evidence.awaited(evidence, e));
    }

    Progress given(EvidenceEvent.EvidenceGiven e) {
        Evidence awaited = Objects.requireNonNull(evidence, "evidence is asked for before it is given");
        return with(draft -> draft.evidence = awaited.given(e));
    }

    private Progress with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.progress();
    }

    /** A copy in the making: the one place that copies all of it. */
    private static final class Draft {
        private @Nullable PersonId assignee;
        private @Nullable Instant workStartedAt;
        private @Nullable Turn waitingFor;
        private @Nullable Instant promisedDate;
        private @Nullable Instant resolvedAt;
        private @Nullable Instant closedAt;
        private @Nullable Renegotiation renegotiation;
        private @Nullable Commerce commerce;
        private @Nullable Aftermath aftermath;
        private @Nullable Links links;
        private @Nullable Evidence evidence;

        Draft(Progress of) {
            assignee = of.assignee;
            workStartedAt = of.workStartedAt;
            waitingFor = of.waitingFor;
            promisedDate = of.promisedDate;
            resolvedAt = of.resolvedAt;
            closedAt = of.closedAt;
            renegotiation = of.renegotiation;
            commerce = of.commerce;
            aftermath = of.aftermath;
            links = of.links;
            evidence = of.evidence;
        }

        Progress progress() {
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
                    evidence);
        }
    }
}
