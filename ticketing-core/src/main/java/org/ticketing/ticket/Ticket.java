package org.ticketing.ticket;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.catalog.Charge;
import org.ticketing.catalog.QuoteState;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Timekeeping;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

/**
 * A ticket as its log tells: immutable, without the words of people.
 *
 * @param code what people call it, unique at its desk
 * @param version the sequence of its last event
 * @param policy under which it was last decided; unknown if its log does not say
 * @param changedAt the instant of its last event
 */
public record Ticket(
        TicketId id,
        DeskId desk,
        String code,
        long version,
        Instant changedAt,
        @Nullable PolicyHash policy,
        Opening opening,
        Triage triage,
        Progress progress,
        Timekeeping time) {

    public Phase phase() {
        return progress.phase();
    }

    public Turn turn() {
        return progress.turn();
    }

    /** What conditions can ask about this ticket. */
    public Facts facts(Domains domains) {
        Facts facts = Facts.of(domains, this::value);
        Set<String> tags = aftermath().tags();
        return tags.isEmpty() ? facts : facts.with(Fact.TAGS, tags);
    }

    /** The value of a fact of this ticket; {@code null} where it is absent. */
    public @Nullable String value(Fact fact) {
        return switch (fact) {
            case KIND -> triage.kind();
            case PRIORITY -> triage.priority();
            case COMPLEXITY -> triage.complexity();
            case AREA -> triage.area();
            case CHANNEL -> opening.channel();
            case PHASE -> Key.of(phase());
            case TURN -> Key.of(turn());
            case ORGANISATION -> opening.organisation().value();
            case REQUESTER -> opening.requester().value();
            case OPENER -> opening.opener().value();
            case ASSIGNEE ->
                progress.assignee() == null ? null : progress.assignee().value();
            case TICKET_PLAN -> opening.plan();
            case LEVEL -> progress.levelAsked();
            case QUOTE -> quote().map(quote -> Key.of(quote.state())).orElse(null);
            case RATING -> rating() == null ? null : Integer.toString(rating().stars());
            case FOLLOWS ->
                aftermath().follows() == null ? null : aftermath().follows().toString();
            // It has many.
            case TAGS -> null;
            // Of the person who acts, not of a ticket.
            case ROLES, PLAN, AREAS, STAFF_LEVEL, GENRE, CATEGORY, PRODUCT, AUDIENCE, LANGUAGE, ARTICLE_STATE -> null;
        };
    }

    /** What it has to do with others. */
    public Links links() {
        Links links = progress.links();
        return links == null ? Links.NONE : links;
    }

    /** Whether it goes on in another one. */
    public boolean isMerged() {
        return links().mergedInto() != null;
    }

    /** The same to whoever is not to know of others by way of it. */
    public Ticket alone() {
        return progress.links() == null
                ? this
                : new Ticket(
                        id, desk, code, version, changedAt, policy, opening, triage, progress.linked(Links.NONE), time);
    }

    /** What was filled in, at the opening and later, by the ids of fields. */
    public Map<String, TextRef> fields() {
        Evidence evidence = progress.evidence();
        if (evidence == null) {
            return opening.fields();
        }
        Map<String, TextRef> all = new HashMap<>(opening.fields());
        all.putAll(evidence.given());
        return all;
    }

    /** What has to be settled before it is worked on; nothing, if the customer's plan covers it. */
    Optional<Charge> charge(SupportPolicy inForce) {
        return inForce.charge(triage.kind(), opening.plan());
    }

    /** The last quote for what the ticket is about now. */
    public Optional<Quote> quote() {
        Commerce commerce = progress.commerce();
        return commerce == null ? Optional.empty() : Optional.ofNullable(commerce.quoteFor(triage.kind()));
    }

    /** What it has beside the work on it. */
    public Aftermath aftermath() {
        Aftermath aftermath = progress.aftermath();
        return aftermath == null ? Aftermath.NONE : aftermath;
    }

    /** When it closes by itself; nothing, if it does not. */
    public @Nullable PlannedClosing plannedClosing() {
        return aftermath().closing();
    }

    private Aftermath.@Nullable Stars rating() {
        return aftermath().rating();
    }

    /** Whether the customer has agreed to what it costs. */
    boolean isApproved() {
        Commerce commerce = progress.commerce();
        return commerce != null && commerce.isApprovedFor(triage.kind());
    }

    /** Whether an article was given instead of a quote. */
    boolean isAnsweredByArticle() {
        Commerce commerce = progress.commerce();
        return commerce != null && commerce.isAnsweredFor(triage.kind());
    }

    /**
     * As whoever only looks finds it, who settles nothing: a quote that is not valid any more is open to nobody, and what has
     * closed by itself has closed.
     */
    public Ticket seenAt(Instant now) {
        PlannedClosing closing = plannedClosing();
        if (closing != null && closing.closeAt().isBefore(now)) {
            return seen(progress.after(new AfterEvent.ClosedUnanswered(closing.rule()), closing.closeAt()));
        }
        return progress.openQuote()
                .filter(quote -> quote.validUntil().isBefore(now))
                .map(quote -> seen(progress.quoted(QuoteState.LAPSED)))
                .orElse(this);
    }

    private Ticket seen(Progress now) {
        return new Ticket(id, desk, code, version, changedAt, policy, opening, triage, now, time);
    }

    /** When something will become of it by itself: a clock warns, is missed or escalated, a quote lapses, or it closes. */
    public Optional<Instant> wakeUp() {
        return Stream.of(
                        time.wakeUp(),
                        progress.openQuote().map(Quote::validUntil),
                        Optional.ofNullable(plannedClosing()).map(PlannedClosing::next))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** The ticket after an event: what the event says, copied. */
    static Ticket evolve(@Nullable Ticket ticket, TicketId id, DeskId desk, Recorded recorded) {
        TicketEvent event = recorded.event();
        if (ticket == null) {
            if (event instanceof TicketEvent.Opened opened) {
                return opened(id, desk, recorded, opened);
            }
            throw new IllegalStateException("a log begins with an opening, not with " + event);
        }
        return ticket.evolve(recorded);
    }

    private static Ticket opened(TicketId id, DeskId desk, Recorded recorded, TicketEvent.Opened e) {
        return new Ticket(
                id,
                desk,
                e.code(),
                recorded.sequence(),
                recorded.at(),
                e.policy(),
                new Opening(
                        recorded.at(),
                        e.organisation(),
                        e.requester(),
                        e.opener(),
                        e.channel(),
                        e.title(),
                        e.description(),
                        e.fields(),
                        e.plan()),
                new Triage(e.kind(), e.priority(), e.area()),
                Progress.NONE,
                Timekeeping.NONE);
    }

    private Ticket evolve(Recorded recorded) {
        Instant at = recorded.at();
        return switch (recorded.event()) {
            case TicketEvent.Opened e -> throw new IllegalStateException("a ticket is opened once: " + id);
            case TicketEvent.PolicyChanged e -> next(recorded, e.policy(), triage, progress, time);
            case TicketEvent.Classified e ->
                next(recorded, new Triage(e.kind(), e.priority(), e.area(), e.complexity()), progress, time);
            case TicketEvent.Assigned e -> next(recorded, progress.assignedTo(e.assignee()));
            case TicketEvent.WorkStarted e -> next(recorded, progress.started(at));
            case TicketEvent.EntryAdded e -> next(recorded, progress);
            case TicketEvent.TurnPassed e -> next(recorded, progress.turnPassed(e.to()));
            case EvidenceEvent.EvidenceAwaited e -> next(recorded, progress.awaiting(e));
            case EvidenceEvent.EvidenceGiven e -> next(recorded, progress.given(e));
            case TicketEvent.DatePromised e -> next(recorded, progress.promised(e.date()));
            case TicketEvent.Repromised e -> next(recorded, progress);
            case TicketEvent.RenegotiationAsked e -> next(recorded, progress.asked(e, at));
            case TicketEvent.RenegotiationAnswered e -> next(recorded, progress.answered(e, at));
            case TicketEvent.RenegotiationInsufficient e ->
                next(recorded, progress.renegotiated(Renegotiation.State.INSUFFICIENT));
            case TicketEvent.AnswerAccepted e -> next(recorded, progress.renegotiated(Renegotiation.State.ACCEPTED));
            case TicketEvent.QuoteOffered e -> next(recorded, progress.quoted(e, at));
            case TicketEvent.QuoteApproved e -> next(recorded, progress.quoted(QuoteState.APPROVED));
            case TicketEvent.QuoteDeclined e -> next(recorded, progress.quoted(QuoteState.DECLINED));
            case TicketEvent.QuoteLapsed e -> next(recorded, progress.quoted(QuoteState.LAPSED));
            case TicketEvent.QuoteWithdrawn e -> next(recorded, progress.quoted(QuoteState.WITHDRAWN));
            case TicketEvent.ArticleGiven e -> next(recorded, progress.given(e));
            case JointEvent e -> joint(recorded, e);
            case TicketEvent.Resolved e -> next(recorded, progress.resolved(at));
            case TicketEvent.Reopened e -> next(recorded, progress.reopened());
            case TicketEvent.Closed e -> next(recorded, progress.closed(at));
            case TicketEvent.Beside e -> next(recorded, progress.after(e.event(), at));
            case TicketEvent.Erased e -> next(recorded, progress);
            case TicketEvent.Consulted e -> next(recorded, progress);
            case TicketEvent.CameFromChat e -> next(recorded, progress);
            case TicketEvent.ArticleNamed e -> next(recorded, progress);
            case TicketEvent.Clocked e -> next(recorded, triage, progress, time.evolve(e.clock(), at));
            case TicketEvent.Escalated e ->
                next(recorded, new Triage(triage.kind(), e.priority(), e.area(), triage.complexity()), progress, time);
        };
    }

    private Ticket joint(Recorded recorded, JointEvent event) {
        Progress linked = progress.linked(links().after(event));
        Timekeeping owed = event.owed();
        if (event instanceof JointEvent.MergedInto) {
            return next(recorded, linked.closed(recorded.at()));
        }
        return next(recorded, triage, linked, owed == null ? time : time.absorb(owed, opening.at()));
    }

    private Ticket next(Recorded recorded, Progress nextProgress) {
        Timekeeping turned = nextProgress.turn() == turn() ? time : time.turned(nextProgress.turn(), recorded.at());
        return next(recorded, triage, nextProgress, turned);
    }

    private Ticket next(Recorded recorded, Triage nextTriage, Progress nextProgress, Timekeeping nextTime) {
        return next(recorded, policy, nextTriage, nextProgress, nextTime);
    }

    private Ticket next(
            Recorded recorded,
            @Nullable PolicyHash nextPolicy,
            Triage nextTriage,
            Progress nextProgress,
            Timekeeping nextTime) {
        return new Ticket(
                id,
                desk,
                code,
                recorded.sequence(),
                recorded.at(),
                nextPolicy,
                opening,
                nextTriage,
                nextProgress,
                nextTime);
    }
}
