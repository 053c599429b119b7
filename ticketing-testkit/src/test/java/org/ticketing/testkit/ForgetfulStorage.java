package org.ticketing.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.contact.Contact;
import org.ticketing.contact.ContactId;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.Attachments;
import org.ticketing.storage.Change;
import org.ticketing.storage.Chats;
import org.ticketing.storage.Claim;
import org.ticketing.storage.ClaimedTicket;
import org.ticketing.storage.DueTicket;
import org.ticketing.storage.FeedItem;
import org.ticketing.storage.Group;
import org.ticketing.storage.Grouping;
import org.ticketing.storage.Hold;
import org.ticketing.storage.Knowledge;
import org.ticketing.storage.Organisations;
import org.ticketing.storage.PersonalRecords;
import org.ticketing.storage.QueueQuery;
import org.ticketing.storage.Queued;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.ReceiptKey;
import org.ticketing.storage.RefusedAttempt;
import org.ticketing.storage.Selection;
import org.ticketing.storage.Storage;
import org.ticketing.storage.Subscription;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

/**
 * A store that does nothing.
 *
 * @param acknowledges whether it says that it did
 */
record ForgetfulStorage(boolean acknowledges) implements Storage {

    @Override
    public void publish(SupportPolicy policy) {}

    @Override
    public Optional<SupportPolicy> policy(DeskId desk, PolicyHash hash) {
        return Optional.empty();
    }

    @Override
    public long nextNumber(DeskId desk) {
        return 0;
    }

    @Override
    public Optional<Ticket> ticket(DeskId desk, TicketId id) {
        return Optional.empty();
    }

    @Override
    public List<Recorded> log(DeskId desk, TicketId id) {
        return List.of();
    }

    @Override
    public Map<TextId, String> texts(DeskId desk, Collection<TextId> ids) {
        return Map.of();
    }

    @Override
    public List<Ticket> list(DeskId desk, TicketQuery query) {
        return List.of();
    }

    @Override
    public void erase(DeskId desk, Collection<TextId> ids) {}

    @Override
    public long count(DeskId desk, Selection selection) {
        return 0;
    }

    @Override
    public List<Group> groups(DeskId desk, Selection selection, Grouping grouping) {
        return List.of();
    }

    @Override
    public List<Queued> queue(DeskId desk, QueueQuery query) {
        return List.of();
    }

    @Override
    public Optional<Receipt> receipt(DeskId desk, ReceiptKey key) {
        return Optional.empty();
    }

    @Override
    public boolean append(Change change) {
        return acknowledges;
    }

    @Override
    public boolean append(Change one, Change two) {
        return acknowledges;
    }

    @Override
    public Attachments attachments() {
        return new ForgetfulAttachments(acknowledges);
    }

    @Override
    public Organisations organisations() {
        return new ForgetfulOrganisations(acknowledges);
    }

    @Override
    public Chats chats() {
        return new ForgetfulChats(acknowledges);
    }

    @Override
    public Knowledge knowledge() {
        return new ForgetfulKnowledge(acknowledges);
    }

    @Override
    public void record(DeskId desk, Contact contact) {}

    @Override
    public Optional<Contact> contact(DeskId desk, PersonId recordedBy, String key) {
        return Optional.empty();
    }

    @Override
    public List<Contact> contacts(DeskId desk, Optional<ContactId> before, int limit) {
        return List.of();
    }

    @Override
    public PersonalRecords personalRecords() {
        return new ForgetfulRecords(acknowledges);
    }

    @Override
    public void record(DeskId desk, RefusedAttempt attempt) {}

    @Override
    public List<DueTicket> due(Instant before, int limit) {
        return List.of();
    }

    @Override
    public List<ClaimedTicket> claim(Claim claim) {
        return List.of();
    }

    @Override
    public int relay(int limit) {
        return 0;
    }

    @Override
    public List<FeedItem> feed(DeskId desk, long after, int limit) {
        return List.of();
    }

    @Override
    public long lastPosition(DeskId desk) {
        return 0;
    }

    @Override
    public Optional<Subscription> hold(DeskId desk, String subscriber, Hold hold) {
        return Optional.empty();
    }

    @Override
    public void advance(Subscription subscription, long position) {}

    @Override
    public void release(Subscription subscription) {}
}
