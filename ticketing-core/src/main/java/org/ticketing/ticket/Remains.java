package org.ticketing.ticket;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.privacy.Erasure;
import org.ticketing.privacy.ErasureReason;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/**
 * What is left of a ticket when personal data is taken out of it (U8, U32): every event stands where it stood, at its instant and
 * with what it did to the clocks; people in it have other names, and some texts are no more.
 *
 * @param ticket as what is left of its log tells
 * @param kept the events that were there, with other names
 * @param added that something was erased: so that nobody who read the ticket before writes back what is gone
 * @param texts that are to be erased, with their salts
 * @param attachments whose content is to be erased
 */
public record Remains(
        Ticket ticket, List<Recorded> kept, Recorded added, Set<TextId> texts, Set<AttachmentId> attachments) {

    public Remains {
        kept = List.copyOf(kept);
        texts = Set.copyOf(texts);
        attachments = Set.copyOf(attachments);
    }

    /**
     * A ticket without a person: under a name that leads to nobody, and without their words.
     *
     * @return nothing, if the ticket does not name them
     */
    public static Optional<Remains> without(Erasure erasure, TicketId id, List<Recorded> log) {
        PersonId person = erasure.person();
        if (log.stream().noneMatch(recorded -> recorded.names(person))) {
            return Optional.empty();
        }
        List<Recorded> own =
                log.stream().filter(recorded -> isWordOf(person, recorded)).toList();
        Stream<TextRef> lines = log.stream().flatMap(recorded -> linesOf(person, recorded.event()));
        PersonId by = erasure.rename(erasure.by());
        TicketEvent erased = new TicketEvent.Erased(erasure.reason(), erasure.at());
        return Optional.of(remains(id, erasure.desk(), log, erasure::rename, by, erased, own, lines));
    }

    /**
     * A ticket without a word and without anybody.
     *
     * @param names gives each person of it a name that leads to nobody
     * @return nothing, if it is open, or if nothing happened to it since that was done
     */
    public static Optional<Remains> withoutAnybody(
            UnaryOperator<PersonId> names, Instant at, TicketId id, DeskId desk, List<Recorded> log) {
        if (keptSince(Decider.fold(id, desk, log), log.get(log.size() - 1).event())
                .isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(remains(
                id,
                desk,
                log,
                names,
                null,
                new TicketEvent.Erased(ErasureReason.RETENTION_ENDED, at),
                log,
                Stream.of()));
    }

    /**
     * From when on the retention of a ticket counts: from its end; nothing while it is open, or while there is nothing in it that
     * retention has not erased.
     *
     * @param last what happened to it last
     */
    public static Optional<Instant> keptSince(Ticket ticket, TicketEvent last) {
        boolean isErased =
                last instanceof TicketEvent.Erased erased && erased.reason() == ErasureReason.RETENTION_ENDED;
        return isErased ? Optional.empty() : ticket.progress().endedAt();
    }

    private static boolean isWordOf(PersonId person, Recorded recorded) {
        return switch (recorded.event()) {
            case TicketEvent.Opened e -> recorded.names(person);
            // Whoever turned the conversation into a ticket has not written all of it.
            case TicketEvent.CameFromChat e -> false;
            default -> person.equals(recorded.by());
        };
    }

    private static Stream<TextRef> linesOf(PersonId person, TicketEvent event) {
        return event instanceof TicketEvent.CameFromChat came
                ? came.lines().stream()
                        .filter(line -> line.by().equals(person))
                        .map(TicketEvent.CameFromChat.Line::text)
                : Stream.of();
    }

    /**
     * @param wordless the events whose words and files are to be erased
     * @param lines words of other events that are to be erased
     */
    private static Remains remains(
            TicketId id,
            DeskId desk,
            List<Recorded> log,
            UnaryOperator<PersonId> names,
            @Nullable PersonId by,
            TicketEvent event,
            List<Recorded> wordless,
            Stream<TextRef> lines) {
        List<Recorded> kept =
                log.stream().map(recorded -> recorded.renamed(names)).toList();
        Ticket before = Decider.fold(id, desk, kept);
        Recorded erased = new Recorded(before.version() + 1, before.changedAt(), by, event);
        Set<TextId> texts = new LinkedHashSet<>();
        lines.forEach(line -> texts.add(line.id()));
        Set<AttachmentId> attachments = new LinkedHashSet<>();
        for (Recorded recorded : wordless) {
            recorded.event().texts().forEach(text -> texts.add(text.id()));
            recorded.event().attachments().forEach(file -> attachments.add(file.id()));
        }
        return new Remains(Ticket.evolve(before, id, desk, erased), kept, erased, texts, attachments);
    }
}
