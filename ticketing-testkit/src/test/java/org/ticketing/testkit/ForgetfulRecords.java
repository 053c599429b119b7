package org.ticketing.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ticketing.contact.Contact;
import org.ticketing.knowledge.Rating;
import org.ticketing.notification.Occasion;
import org.ticketing.privacy.Erasure;
import org.ticketing.storage.ChatReceipt;
import org.ticketing.storage.Erased;
import org.ticketing.storage.KnowledgeDeed;
import org.ticketing.storage.KnowledgeReceipt;
import org.ticketing.storage.OrganisationReceipt;
import org.ticketing.storage.PersonalRecords;
import org.ticketing.storage.ReadQuery;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.RefusedAttempt;
import org.ticketing.storage.TicketRead;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * Notes nothing and erases nothing.
 *
 * @param acknowledges whether it says that it did
 */
record ForgetfulRecords(boolean acknowledges) implements PersonalRecords {

    @Override
    public void record(DeskId desk, List<TicketRead> reads) {}

    @Override
    public List<TicketRead> reads(DeskId desk, ReadQuery query) {
        return List.of();
    }

    @Override
    public List<TicketId> tickets(DeskId desk, PersonId person, Optional<TicketId> after, int limit) {
        return List.of();
    }

    @Override
    public List<OrganisationId> organisations(DeskId desk, PersonId person) {
        return List.of();
    }

    @Override
    public List<RefusedAttempt> refusals(DeskId desk, PersonId person, int skip, int limit) {
        return List.of();
    }

    @Override
    public List<Receipt> receipts(DeskId desk, PersonId person, int skip, int limit) {
        return List.of();
    }

    @Override
    public List<OrganisationReceipt> directoryReceipts(DeskId desk, PersonId person, int skip, int limit) {
        return List.of();
    }

    @Override
    public List<KnowledgeReceipt> knowledgeReceipts(DeskId desk, PersonId person, int skip, int limit) {
        return List.of();
    }

    @Override
    public List<KnowledgeDeed> knowledge(DeskId desk, PersonId person, int skip, int limit) {
        return List.of();
    }

    @Override
    public List<Rating> ratings(DeskId desk, PersonId person, int skip, int limit) {
        return List.of();
    }

    @Override
    public List<ChatId> chats(DeskId desk, PersonId person, int skip, int limit) {
        return List.of();
    }

    @Override
    public List<ChatReceipt> chatReceipts(DeskId desk, PersonId person, int skip, int limit) {
        return List.of();
    }

    @Override
    public List<ChatId> endedChats(DeskId desk, Instant before, int limit) {
        return List.of();
    }

    @Override
    public boolean erase(DeskId desk, ChatId chat, UnaryOperator<PersonId> names, Instant at) {
        return acknowledges;
    }

    @Override
    public List<Contact> contacts(DeskId desk, PersonId person, int skip, int limit) {
        return List.of();
    }

    @Override
    public Set<Occasion> silenced(DeskId desk, PersonId person) {
        return Set.of();
    }

    @Override
    public void silence(DeskId desk, PersonId person, Set<Occasion> occasions) {}

    @Override
    public Erased erase(Erasure erasure) {
        return acknowledges ? new Erased(1, 1, 1, 1) : Erased.NOTHING;
    }

    @Override
    public List<TicketId> ended(DeskId desk, String kind, Instant before, int limit) {
        return List.of();
    }

    @Override
    public boolean erase(DeskId desk, TicketId ticket, UnaryOperator<PersonId> names, Instant at) {
        return acknowledges;
    }
}
