package org.ticketing.ticket;

import java.util.List;
import java.util.stream.Stream;
import org.ticketing.vocabulary.TextRef;

/** To which texts an event refers. Each event is asked for: a text that is forgotten here would outlive an erasure. */
final class NamedTexts {

    private NamedTexts() {}

    static List<TextRef> of(TicketEvent event) {
        return switch (event) {
            case TicketEvent.Clocked e -> List.of(); // The first, as every other event is one.
            case TicketEvent.Opened e ->
                Stream.of(Stream.of(e.title(), e.description()), e.fields().values().stream(), ofFiles(e.attachments()))
                        .flatMap(refs -> refs)
                        .toList();
            case TicketEvent.EntryAdded e ->
                Stream.concat(Stream.of(e.text()), ofFiles(e.attachments())).toList();
            case EvidenceEvent.EvidenceGiven e -> List.copyOf(e.fields().values());
            case EvidenceEvent.EvidenceAwaited e -> List.of();
            case TicketEvent.DatePromised e -> List.of(e.reason());
            case TicketEvent.Repromised e -> List.of(e.reason());
            case TicketEvent.RenegotiationAsked e -> List.of(e.reason());
            case TicketEvent.RenegotiationAnswered e -> List.of(e.reason());
            case TicketEvent.RenegotiationInsufficient e -> List.of();
            case TicketEvent.AnswerAccepted e -> List.of();
            case TicketEvent.QuoteOffered e ->
                e.lines().stream().map(QuoteLine::text).toList();
            case TicketEvent.QuoteApproved e -> List.of();
            case TicketEvent.QuoteDeclined e -> List.of(e.reason());
            case TicketEvent.QuoteLapsed e -> List.of();
            case TicketEvent.QuoteWithdrawn e -> List.of();
            case TicketEvent.ArticleGiven e -> List.of(e.article());
            case TicketEvent.OfTwo e -> List.of();
            case TicketEvent.PolicyChanged e -> List.of();
            case TicketEvent.Classified e -> e.reason() == null ? List.of() : List.of(e.reason());
            case TicketEvent.Assigned e -> List.of();
            case TicketEvent.WorkStarted e -> List.of();
            case TicketEvent.TurnPassed e -> List.of();
            case TicketEvent.Resolved e -> List.of();
            case TicketEvent.Reopened e -> List.of();
            case TicketEvent.Closed e -> List.of();
            case TicketEvent.Beside e -> e.event().texts();
            case TicketEvent.Erased e -> List.of();
            case TicketEvent.Escalated e -> List.of();
            case TicketEvent.Consulted e -> List.of();
            case TicketEvent.CameFromChat e ->
                e.lines().stream().map(TicketEvent.CameFromChat.Line::text).toList();
            case TicketEvent.ArticleNamed e -> List.of();
        };
    }

    private static Stream<TextRef> ofFiles(List<Attachment> attachments) {
        return attachments.stream().flatMap(file -> Stream.of(file.name(), file.digest()));
    }
}
