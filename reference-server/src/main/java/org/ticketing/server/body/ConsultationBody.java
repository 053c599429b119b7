package org.ticketing.server.body;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.knowledge.Consultation;
import org.ticketing.view.ConsultationDetails;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/** What somebody is shown who looks for an answer. */
public record ConsultationBody(
        String id,
        Instant begunAt,
        @Nullable Named category,
        Consultation.Outcome outcome,
        List<ArticleBody> shown,
        List<String> read,
        Text onward,
        @Nullable String ticket) {

    /** A consultation as the contract writes it. */
    public static ConsultationBody of(ConsultationDetails details, Labels labels) {
        Consultation consultation = details.consultation();
        String category = consultation.category();
        TicketId ticket = consultation.ticket();
        return new ConsultationBody(
                consultation.id().toString(),
                consultation.begunAt(),
                category == null ? null : labels.category(category),
                consultation.outcome(),
                details.shown().stream()
                        .map(shown -> ArticleBody.of(shown, labels))
                        .toList(),
                consultation.read().stream().map(ArticleId::toString).toList(),
                details.onward(),
                ticket == null ? null : ticket.toString());
    }
}
