package org.ticketing.storage;

import java.util.List;
import java.util.Optional;
import org.ticketing.contact.Contact;
import org.ticketing.ticket.Attachment;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.KeptText;

/**
 * What one command writes, in one transaction.
 *
 * @param ticket as the events leave it
 * @param events at least one
 * @param contact what it came of, if somebody reached the vendor and staff wrote it down
 * @param consultation what it means to the consultation that came before it, if one did
 * @param chat what it means to the live chat that became it, if one did
 */
public record Change(
        Ticket ticket,
        List<Recorded> events,
        List<KeptText> texts,
        Optional<Receipt> receipt,
        Optional<Contact> contact,
        Optional<KnowledgeChange> consultation,
        Optional<ChatChange> chat) {

    public Change(
            Ticket ticket,
            List<Recorded> events,
            List<KeptText> texts,
            Optional<Receipt> receipt,
            Optional<Contact> contact,
            Optional<KnowledgeChange> consultation) {
        this(ticket, events, texts, receipt, contact, consultation, Optional.empty());
    }

    /** A ticket that a live chat becomes. */
    public static Change of(Ticket ticket, List<Recorded> events, List<KeptText> texts, ChatChange chat) {
        return new Change(
                ticket, events, texts, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(chat));
    }

    public Change(Ticket ticket, List<Recorded> events, List<KeptText> texts, Optional<Receipt> receipt) {
        this(ticket, events, texts, receipt, Optional.empty());
    }

    public Change(
            Ticket ticket,
            List<Recorded> events,
            List<KeptText> texts,
            Optional<Receipt> receipt,
            Optional<Contact> contact) {
        this(ticket, events, texts, receipt, contact, Optional.empty());
    }

    public Change {
        events = List.copyOf(events);
        texts = List.copyOf(texts);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a change has events");
        }
    }

    /**
     * Two changes that can be written together.
     *
     * @throws IllegalArgumentException if they are not of two tickets of one desk, or come of a consultation
     */
    public static void requirePair(Change one, Change two) {
        if (!one.ticket.desk().equals(two.ticket.desk())
                || one.ticket.id().equals(two.ticket.id())
                || one.consultation.isPresent()
                || two.consultation.isPresent()) {
            throw new IllegalArgumentException("two changes are of two tickets of one desk");
        }
    }

    /** The version at which the ticket must be for this change to fit; 0 if it must not be there yet. */
    public long fromVersion() {
        return events.get(0).sequence() - 1;
    }

    /** The files that become the ticket's. */
    public List<AttachmentId> attachments() {
        return events.stream()
                .flatMap(recorded -> recorded.event().attachments().stream())
                .map(Attachment::id)
                .toList();
    }

    /** What happened last. */
    public TicketEvent last() {
        return events.get(events.size() - 1).event();
    }

    /** Whether something of the ticket may fall due at another instant than before. */
    public boolean movesClocks() {
        return events.stream().map(Recorded::event).anyMatch(Change::movesClocks);
    }

    /** A quote is waited for even where no clock runs, or all stand still. */
    private static boolean movesClocks(TicketEvent event) {
        return switch (event) {
            case TicketEvent.Clocked e -> true;
            case TicketEvent.QuoteOffered e -> true;
            case TicketEvent.QuoteApproved e -> true;
            case TicketEvent.QuoteDeclined e -> true;
            case TicketEvent.QuoteLapsed e -> true;
            case TicketEvent.QuoteWithdrawn e -> true;
            case TicketEvent.Beside e -> e.event().isOfTime();
            default -> false;
        };
    }
}
