package org.ticketing.ticket;

import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Signal;

/** What events mean to goals; most mean nothing. Each event is asked for, so that a new one is not overlooked. */
final class Signals {

    private Signals() {}

    static @Nullable Signal of(TicketEvent event) {
        return switch (event) {
            case TicketEvent.Opened e -> Signal.OPENED;
            case TicketEvent.PolicyChanged e -> null;
            case TicketEvent.Classified e -> Signal.CLASSIFIED;
            case TicketEvent.Assigned e -> Signal.ASSIGNED;
            case TicketEvent.WorkStarted e -> Signal.WORK_STARTED;
            case TicketEvent.EntryAdded e -> e.visibility() == Visibility.INTERNAL ? null : replied(e.author());
            case TicketEvent.TurnPassed e -> null;
            case EvidenceEvent.EvidenceAwaited e -> null;
            case EvidenceEvent.EvidenceGiven e -> e.missing().isEmpty() ? Signal.EVIDENCE_GIVEN : null;
            case TicketEvent.DatePromised e -> Signal.DATE_PROMISED;
            case TicketEvent.Repromised e -> null;
            case TicketEvent.RenegotiationAsked e -> Signal.RENEGOTIATION_ASKED;
            case TicketEvent.RenegotiationAnswered e -> Signal.RENEGOTIATION_ANSWERED;
            case TicketEvent.RenegotiationInsufficient e -> Signal.RENEGOTIATION_INSUFFICIENT;
            case TicketEvent.AnswerAccepted e -> null;
            case TicketEvent.QuoteOffered e -> Signal.QUOTE_OFFERED;
            case TicketEvent.QuoteApproved e -> Signal.QUOTE_APPROVED;
            case TicketEvent.QuoteDeclined e -> Signal.QUOTE_DECLINED;
            case TicketEvent.QuoteLapsed e -> Signal.QUOTE_LAPSED;
            case TicketEvent.QuoteWithdrawn e -> Signal.QUOTE_WITHDRAWN;
            case TicketEvent.ArticleGiven e -> null;
            case TicketEvent.OfTwo e -> null;
            case TicketEvent.Resolved e -> Signal.RESOLVED;
            case TicketEvent.Reopened e -> Signal.REOPENED;
            case TicketEvent.Closed e -> Signal.CLOSED;
            case TicketEvent.Beside e -> e.event().signalOrNull();
            case TicketEvent.Clocked e -> null;
            case TicketEvent.Escalated e -> Signal.ESCALATED;
            case TicketEvent.Erased e -> null;
            case TicketEvent.Consulted e -> null;
            case TicketEvent.CameFromChat e -> null;
            case TicketEvent.ArticleNamed e -> null;
        };
    }

    private static Signal replied(Side author) {
        return switch (author) {
            case CUSTOMER -> Signal.CUSTOMER_REPLIED;
            case VENDOR -> Signal.VENDOR_REPLIED;
        };
    }
}
