package org.ticketing.ticket;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ticketing.vocabulary.PersonId;

/** Whom an event names. Each event is asked for: one that names somebody and is forgotten here would outlive an erasure. */
final class NamedPeople {

    private NamedPeople() {}

    static List<PersonId> of(TicketEvent event) {
        return switch (event) {
            case TicketEvent.Opened e -> List.of(e.requester(), e.opener());
            case TicketEvent.Assigned e -> List.of(e.assignee());
            case TicketEvent.EntryAdded e -> e.recordedBy() == null ? List.of() : List.of(e.recordedBy());
            case EvidenceEvent.EvidenceAwaited e -> List.of();
            case EvidenceEvent.EvidenceGiven e -> List.of();
            case TicketEvent.DatePromised e -> List.of();
            case TicketEvent.Repromised e -> List.of();
            case TicketEvent.RenegotiationAsked e -> List.of();
            case TicketEvent.RenegotiationAnswered e -> List.of();
            case TicketEvent.RenegotiationInsufficient e -> List.of();
            case TicketEvent.AnswerAccepted e -> List.of();
            case TicketEvent.QuoteOffered e -> List.of();
            case TicketEvent.QuoteApproved e -> List.of();
            case TicketEvent.QuoteDeclined e -> List.of();
            case TicketEvent.QuoteLapsed e -> List.of();
            case TicketEvent.QuoteWithdrawn e -> List.of();
            case TicketEvent.ArticleGiven e -> List.of();
            case JointEvent.Absorbed e -> e.concerned();
            case TicketEvent.OfTwo e -> List.of();
            case TicketEvent.PolicyChanged e -> List.of();
            case TicketEvent.Classified e -> List.of();
            case TicketEvent.WorkStarted e -> List.of();
            case TicketEvent.TurnPassed e -> List.of();
            case TicketEvent.Resolved e -> List.of();
            case TicketEvent.Reopened e -> List.of();
            case TicketEvent.Closed e -> List.of();
            case TicketEvent.Beside e -> e.event().people();
            case TicketEvent.Clocked e -> List.of();
            case TicketEvent.Erased e -> List.of();
            case TicketEvent.Escalated e -> List.of();
            case TicketEvent.Consulted e -> List.of();
            case TicketEvent.CameFromChat e ->
                e.lines().stream()
                        .map(TicketEvent.CameFromChat.Line::by)
                        .distinct()
                        .toList();
            case TicketEvent.ArticleNamed e -> List.of();
        };
    }

    static TicketEvent renamed(TicketEvent event, UnaryOperator<PersonId> names) {
        return switch (event) {
            case TicketEvent.Opened e ->
                new TicketEvent.Opened(
                        e.policy(),
                        e.code(),
                        e.organisation(),
                        names.apply(e.requester()),
                        names.apply(e.opener()),
                        e.channel(),
                        e.kind(),
                        e.priority(),
                        e.area(),
                        e.plan(),
                        e.title(),
                        e.description(),
                        e.fields(),
                        e.attachments());
            case TicketEvent.Assigned e -> new TicketEvent.Assigned(names.apply(e.assignee()));
            case TicketEvent.EntryAdded e ->
                new TicketEvent.EntryAdded(
                        e.entry(),
                        e.author(),
                        e.visibility(),
                        e.channel(),
                        e.text(),
                        e.recordedBy() == null ? null : names.apply(e.recordedBy()),
                        e.attachments());
            case EvidenceEvent.EvidenceAwaited e -> e;
            case EvidenceEvent.EvidenceGiven e -> e;
            case TicketEvent.DatePromised e -> e;
            case TicketEvent.Repromised e -> e;
            case TicketEvent.RenegotiationAsked e -> e;
            case TicketEvent.RenegotiationAnswered e -> e;
            case TicketEvent.RenegotiationInsufficient e -> e;
            case TicketEvent.AnswerAccepted e -> e;
            case TicketEvent.QuoteOffered e -> e;
            case TicketEvent.QuoteApproved e -> e;
            case TicketEvent.QuoteDeclined e -> e;
            case TicketEvent.QuoteLapsed e -> e;
            case TicketEvent.QuoteWithdrawn e -> e;
            case TicketEvent.ArticleGiven e -> e;
            case JointEvent.Absorbed e ->
                new JointEvent.Absorbed(
                        e.other(), e.concerned().stream().map(names).toList(), e.owed());
            case TicketEvent.OfTwo e -> e;
            case TicketEvent.PolicyChanged e -> e;
            case TicketEvent.Classified e -> e;
            case TicketEvent.WorkStarted e -> e;
            case TicketEvent.TurnPassed e -> e;
            case TicketEvent.Resolved e -> e;
            case TicketEvent.Reopened e -> e;
            case TicketEvent.Closed e -> e;
            case TicketEvent.Beside e -> new TicketEvent.Beside(e.event().renamed(names));
            case TicketEvent.Clocked e -> e;
            case TicketEvent.Erased e -> e;
            case TicketEvent.Escalated e -> e;
            case TicketEvent.Consulted e -> e;
            case TicketEvent.CameFromChat e ->
                new TicketEvent.CameFromChat(
                        e.chat(),
                        e.channel(),
                        e.lines().stream()
                                .map(line -> new TicketEvent.CameFromChat.Line(
                                        line.entry(), line.at(), names.apply(line.by()), line.side(), line.text()))
                                .toList());
            case TicketEvent.ArticleNamed e -> e;
        };
    }
}
