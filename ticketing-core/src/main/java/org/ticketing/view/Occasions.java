package org.ticketing.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.notification.Occasion;
import org.ticketing.sla.ClockEvent;
import org.ticketing.ticket.AfterEvent;
import org.ticketing.ticket.EvidenceEvent;
import org.ticketing.ticket.JointEvent;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.ticket.Visibility;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Turn;

/** What of a log people are told of: of one thing that somebody does, once, though several events tell it. */
public final class Occasions {

    private Occasions() {}

    /** What an event is told as, taken by itself. */
    public static Optional<Occasion> of(TicketEvent event) {
        return Optional.ofNullable(occasion(event));
    }

    private static @Nullable Occasion occasion(TicketEvent event) {
        return switch (event) {
            case TicketEvent.Opened e -> Occasion.OPENED;
            case TicketEvent.EntryAdded e ->
                e.visibility() == Visibility.INTERNAL
                        ? Occasion.NOTED
                        : e.author() == Side.VENDOR ? Occasion.ANSWERED : Occasion.REPLIED;
            case TicketEvent.TurnPassed e -> e.to() == Turn.CUSTOMER ? Occasion.ASKED : null;
            case TicketEvent.Classified e -> Occasion.CLASSIFIED;
            case TicketEvent.Assigned e -> Occasion.ASSIGNED;
            case EvidenceEvent.EvidenceAwaited e -> e.fields().isEmpty() ? null : Occasion.EVIDENCE_AWAITED;
            case EvidenceEvent.EvidenceGiven e -> Occasion.EVIDENCE_GIVEN;
            case TicketEvent.DatePromised e -> Occasion.DATE_PROMISED;
            case TicketEvent.Repromised e -> Occasion.REPROMISED;
            case TicketEvent.RenegotiationAsked e -> Occasion.RENEGOTIATION_ASKED;
            case TicketEvent.RenegotiationAnswered e -> Occasion.RENEGOTIATION_ANSWERED;
            case TicketEvent.AnswerAccepted e -> Occasion.ANSWER_ACCEPTED;
            case TicketEvent.QuoteOffered e -> Occasion.QUOTE_OFFERED;
            case TicketEvent.QuoteApproved e -> Occasion.QUOTE_APPROVED;
            case TicketEvent.QuoteDeclined e -> Occasion.QUOTE_DECLINED;
            case TicketEvent.QuoteLapsed e -> Occasion.QUOTE_LAPSED;
            case TicketEvent.QuoteWithdrawn e -> Occasion.QUOTE_WITHDRAWN;
            case TicketEvent.ArticleGiven e -> Occasion.ARTICLE_GIVEN;
            case JointEvent.MergedInto e -> Occasion.MERGED;
            // Whoever may not know of the other ticket is not told of it by way of this one.
            case TicketEvent.OfTwo e -> null;
            case TicketEvent.Resolved e -> Occasion.RESOLVED;
            case TicketEvent.Reopened e -> Occasion.REOPENED;
            case TicketEvent.Closed e -> Occasion.CLOSED;
            case TicketEvent.Beside e ->
                switch (e.event()) {
                    case AfterEvent.ClosingAnnounced announced -> Occasion.CLOSING_SOON;
                    case AfterEvent.ClosedUnanswered closed -> Occasion.CLOSED;
                    case AfterEvent.Rated rated -> Occasion.RATED;
                    default -> null;
                };
            case TicketEvent.Escalated e -> Occasion.ESCALATED;
            case TicketEvent.Clocked e ->
                switch (e.clock()) {
                    case ClockEvent.GoalWarned warned -> Occasion.DUE_SOON;
                    case ClockEvent.GoalBreached breached -> Occasion.MISSED;
                    default -> null;
                };
            case TicketEvent.PolicyChanged e -> null;
            case TicketEvent.Consulted e -> null;
            case TicketEvent.CameFromChat e -> null;
            case TicketEvent.ArticleNamed e -> null;
            case TicketEvent.WorkStarted e -> null;
            case TicketEvent.RenegotiationInsufficient e -> null;
            case TicketEvent.Erased e -> null;
        };
    }

    /**
     * What an event is told as where it stands in its log; nothing, where another one tells what was done: an answer that
     * resolves is told as a solution, one that asks as a question, and what comes with a reopening as that.
     */
    public static Optional<Occasion> of(List<Recorded> log, long sequence) {
        int place = Math.toIntExact(sequence - 1);
        Recorded recorded = log.get(place);
        return of(recorded.event()).filter(occasion -> switch (recorded.event()) {
            case TicketEvent.EntryAdded entry ->
                !(beside(log, place, 1) instanceof TicketEvent.Resolved)
                        && !(beside(log, place, 1) instanceof TicketEvent.TurnPassed passed
                                && passed.to() == Turn.CUSTOMER)
                        && !(beside(log, place, -1) instanceof TicketEvent.Reopened);
            case TicketEvent.DatePromised promised ->
                !(beside(log, place, -1) instanceof TicketEvent.RenegotiationAnswered);
            default -> true;
        });
    }

    /** The next thing that the same person did at the same instant, on the one side or the other; nothing if there is none. */
    private static @Nullable TicketEvent beside(List<Recorded> log, int place, int step) {
        Recorded here = log.get(place);
        int next = place + step;
        while (next >= 0 && next < log.size() && isOfTime(log.get(next).event())) {
            next += step;
        }
        boolean same = next >= 0
                && next < log.size()
                && log.get(next).at().equals(here.at())
                && Objects.equals(log.get(next).by(), here.by());
        return same ? log.get(next).event() : null;
    }

    private static boolean isOfTime(TicketEvent event) {
        return event.isOfTime() || event instanceof TicketEvent.PolicyChanged;
    }
}
