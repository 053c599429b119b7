package org.ticketing.knowledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * That somebody looked for an answer before asking, as its log tells (N13, N14, S8).
 *
 * @param shown the articles that they were shown, in order
 * @param read those of them that they read, in order, each once
 * @param ticket that they opened after all
 */
public record Consultation(
        DeskId desk,
        ConsultationId id,
        long version,
        Instant begunAt,
        Instant changedAt,
        PersonId person,
        @Nullable OrganisationId organisation,
        @Nullable String category,
        List<ArticleId> shown,
        List<ArticleId> read,
        Outcome outcome,
        @Nullable TicketId ticket)
        implements KnowledgeItem {

    /** What has come of it. */
    public enum Outcome {
        /** Nobody said anything more. */
        LEFT,
        /** What was shown was the answer. */
        HELPED,
        /** What was shown was not the answer. */
        REJECTED,
        /** A ticket was opened. */
        TICKET
    }

    public Consultation {
        shown = List.copyOf(shown);
        read = List.copyOf(read);
        if ((outcome == Outcome.TICKET) != (ticket != null)) {
            throw new IllegalArgumentException(id + " ended as " + outcome + " with ticket " + ticket);
        }
    }

    /** The consultation that a log tells of; a log is never empty. */
    public static Consultation fold(ConsultationId id, DeskId desk, List<RecordedKnowledge> log) {
        Consultation consultation = null;
        for (RecordedKnowledge recorded : log) {
            consultation = evolve(consultation, id, desk, recorded);
        }
        if (consultation == null) {
            throw new IllegalArgumentException("the log of " + id + " is empty");
        }
        return consultation;
    }

    /** The consultation after an event: what the event says, copied. */
    static Consultation evolve(
            @Nullable Consultation before, ConsultationId id, DeskId desk, RecordedKnowledge recorded) {
        if (!(recorded.event() instanceof KnowledgeEvent.OfConsultation event)) {
            throw new IllegalArgumentException(id + " is a consultation, of which nobody says: " + recorded.event());
        }
        if (before == null) {
            if (event instanceof KnowledgeEvent.Begun begun) {
                return begun(id, desk, recorded, begun);
            }
            throw new IllegalStateException(id + " has never begun");
        }
        return switch (event) {
            case KnowledgeEvent.Begun e -> throw new IllegalStateException("a consultation begins once: " + id);
            case KnowledgeEvent.ArticleRead e ->
                before.next(recorded, with(before.read, e.article()), before.outcome, null);
            case KnowledgeEvent.Concluded e ->
                before.next(recorded, before.read, e.helped() ? Outcome.HELPED : Outcome.REJECTED, null);
            case KnowledgeEvent.LedToTicket e -> before.next(recorded, before.read, Outcome.TICKET, e.ticket());
        };
    }

    private static Consultation begun(
            ConsultationId id, DeskId desk, RecordedKnowledge recorded, KnowledgeEvent.Begun begun) {
        return new Consultation(
                desk,
                id,
                recorded.sequence(),
                recorded.at(),
                recorded.at(),
                recorded.by(),
                begun.organisation(),
                begun.category(),
                begun.shown(),
                List.of(),
                Outcome.LEFT,
                null);
    }

    private static List<ArticleId> with(List<ArticleId> read, ArticleId article) {
        if (read.contains(article)) {
            return read;
        }
        List<ArticleId> more = new ArrayList<>(read);
        more.add(article);
        return more;
    }

    private Consultation next(
            RecordedKnowledge recorded, List<ArticleId> nextRead, Outcome nextOutcome, @Nullable TicketId nextTicket) {
        return new Consultation(
                desk,
                id,
                recorded.sequence(),
                begunAt,
                recorded.at(),
                person,
                organisation,
                category,
                shown,
                nextRead,
                nextOutcome,
                nextTicket);
    }

    @Override
    public UUID uuid() {
        return id.value();
    }

    /** Whether it has not led to a ticket yet. */
    public boolean isOpen() {
        return outcome != Outcome.TICKET;
    }
}
