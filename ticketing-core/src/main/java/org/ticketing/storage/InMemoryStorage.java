package org.ticketing.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ticketing.contact.Contact;
import org.ticketing.contact.ContactId;
import org.ticketing.notification.Occasion;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

/** A store that forgets everything when the process ends: for tests, and to read what a store must do. */
public final class InMemoryStorage implements Storage {

    /** Everything of one desk. */
    static final class Shelf {
        final Map<PolicyHash, SupportPolicy> policies = new HashMap<>();
        final Map<TicketId, Ticket> tickets = new TreeMap<>(Comparator.comparing(TicketId::value));
        final Map<TicketId, List<Recorded>> logs = new HashMap<>();
        final Map<TextId, String> texts = new HashMap<>();
        final Map<ReceiptKey, Receipt> receipts = new HashMap<>();
        final NavigableMap<ContactId, Contact> contacts = new TreeMap<>(Comparator.comparing(ContactId::value));
        final List<RefusedAttempt> refusals = new ArrayList<>();
        final NavigableMap<UUID, TicketRead> reads = new TreeMap<>();
        final Map<PersonId, Set<Occasion>> silenced = new HashMap<>();
        final Map<TicketId, Instant> claimedUntil = new HashMap<>();
        final InMemoryFeed feed = new InMemoryFeed();
        final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
        long lastNumber;
    }

    private final Map<DeskId, Shelf> shelves = new HashMap<>();
    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();
    private final InMemoryChats chats = new InMemoryChats();
    private final InMemoryAttachments attachments = new InMemoryAttachments(this);
    private final PersonalRecords personalRecords =
            new InMemoryPersonalRecords(this, organisations, knowledge, chats, attachments);

    /** An empty store. */
    public InMemoryStorage() {}

    Shelf shelf(DeskId desk) {
        return shelves.computeIfAbsent(desk, unused -> new Shelf());
    }

    @Override
    public synchronized void publish(SupportPolicy policy) {
        shelf(policy.desk()).policies.putIfAbsent(policy.hash(), policy);
    }

    @Override
    public synchronized Optional<SupportPolicy> policy(DeskId desk, PolicyHash hash) {
        return Optional.ofNullable(shelf(desk).policies.get(hash));
    }

    @Override
    public synchronized long nextNumber(DeskId desk) {
        return ++shelf(desk).lastNumber;
    }

    @Override
    public synchronized Optional<Ticket> ticket(DeskId desk, TicketId id) {
        return Optional.ofNullable(shelf(desk).tickets.get(id));
    }

    @Override
    public synchronized List<Recorded> log(DeskId desk, TicketId id) {
        return List.copyOf(shelf(desk).logs.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized Map<TextId, String> texts(DeskId desk, Collection<TextId> ids) {
        Map<TextId, String> texts = shelf(desk).texts;
        return ids.stream().distinct().filter(texts::containsKey).collect(Collectors.toMap(id -> id, texts::get));
    }

    @Override
    public synchronized void erase(DeskId desk, Collection<TextId> ids) {
        Shelf shelf = shelf(desk);
        ids.forEach(shelf.texts::remove);
        shelf.contacts.replaceAll((id, contact) -> ids.contains(id.words()) ? contact.withoutWords() : contact);
    }

    @Override
    public synchronized List<Ticket> list(DeskId desk, TicketQuery query) {
        return new InMemoryLists(shelf(desk)).list(query);
    }

    @Override
    public synchronized long count(DeskId desk, Selection selection) {
        return new InMemoryLists(shelf(desk)).selected(selection).count();
    }

    @Override
    public synchronized List<Group> groups(DeskId desk, Selection selection, Grouping grouping) {
        return new InMemoryLists(shelf(desk)).groups(selection, grouping);
    }

    @Override
    public synchronized List<Queued> queue(DeskId desk, QueueQuery query) {
        return new InMemoryLists(shelf(desk)).queue(query);
    }

    @Override
    public synchronized Optional<Receipt> receipt(DeskId desk, ReceiptKey key) {
        return Optional.ofNullable(shelf(desk).receipts.get(key));
    }

    @Override
    public synchronized boolean append(Change change) {
        if (!fits(change)
                || !change.consultation().map(knowledge::append).orElse(true)
                || !change.chat().map(chats::append).orElse(true)) {
            return false;
        }
        write(change);
        return true;
    }

    @Override
    public synchronized boolean append(Change one, Change two) {
        Change.requirePair(one, two);
        if (!fits(one) || !fits(two)) {
            return false;
        }
        write(one);
        write(two);
        return true;
    }

    private boolean fits(Change change) {
        Ticket ticket = change.ticket();
        Shelf shelf = shelf(ticket.desk());
        Ticket present = shelf.tickets.get(ticket.id());
        boolean stale = (present == null ? 0 : present.version()) != change.fromVersion();
        Optional<ReceiptKey> key = change.receipt().flatMap(Receipt::key);
        boolean keyUsed = key.filter(shelf.receipts::containsKey).isPresent();
        return !stale
                && !keyUsed
                && change.contact()
                        .filter(contact -> isKeyUsed(ticket.desk(), contact))
                        .isEmpty()
                && attachments.areWaiting(ticket.desk(), change.attachments());
    }

    private void write(Change change) {
        Ticket ticket = change.ticket();
        Shelf shelf = shelf(ticket.desk());
        attachments.join(ticket.desk(), change.attachments(), ticket.id());
        shelf.tickets.put(ticket.id(), ticket);
        shelf.logs.computeIfAbsent(ticket.id(), unused -> new ArrayList<>()).addAll(change.events());
        change.texts().forEach((KeptText text) -> shelf.texts.put(text.id(), text.content()));
        change.contact().ifPresent(contact -> shelf.contacts.put(contact.id(), contact));
        if (change.movesClocks()) {
            shelf.claimedUntil.remove(ticket.id());
        }
        shelf.feed.add(change);
        change.receipt().ifPresent(receipt -> receipt.key().ifPresent(used -> shelf.receipts.put(used, receipt)));
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }

    @Override
    public Organisations organisations() {
        return organisations;
    }

    @Override
    public Knowledge knowledge() {
        return knowledge;
    }

    @Override
    public Chats chats() {
        return chats;
    }

    @Override
    public synchronized void record(DeskId desk, Contact contact) {
        if (isKeyUsed(desk, contact)) {
            throw new ConcurrentChange(contact.id().toString());
        }
        shelf(desk).contacts.put(contact.id(), contact);
    }

    private boolean isKeyUsed(DeskId desk, Contact contact) {
        return contact.once()
                .flatMap(once -> contact(desk, contact.recordedBy(), once.key()))
                .isPresent();
    }

    @Override
    public synchronized Optional<Contact> contact(DeskId desk, PersonId recordedBy, String key) {
        return shelf(desk).contacts.values().stream()
                .filter(contact -> contact.recordedBy().equals(recordedBy))
                .filter(contact ->
                        contact.once().filter(once -> once.key().equals(key)).isPresent())
                .findFirst();
    }

    @Override
    public synchronized List<Contact> contacts(DeskId desk, Optional<ContactId> before, int limit) {
        NavigableMap<ContactId, Contact> all = shelf(desk).contacts;
        return before.map(from -> all.headMap(from, false)).orElse(all).descendingMap().values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public PersonalRecords personalRecords() {
        return personalRecords;
    }

    @Override
    public synchronized void record(DeskId desk, RefusedAttempt attempt) {
        shelf(desk).refusals.add(attempt);
    }

    @Override
    public synchronized List<DueTicket> due(Instant before, int limit) {
        return due(before).limit(limit).toList();
    }

    @Override
    public synchronized List<ClaimedTicket> claim(Claim claim) {
        List<DueTicket> claimed = due(claim.before())
                .filter(due -> !claimedUntil(due).isAfter(claim.now()))
                .limit(claim.limit())
                .toList();
        claimed.forEach(due -> shelf(due.desk()).claimedUntil.put(due.ticket(), claim.until()));
        return claimed.stream().map(this::read).toList();
    }

    private Stream<DueTicket> due(Instant before) {
        return shelves.values().stream()
                .flatMap(shelf -> shelf.tickets.values().stream())
                .flatMap(InMemoryStorage::due)
                .filter(due -> due.due().isBefore(before))
                .sorted(Comparator.comparing(DueTicket::due)
                        .thenComparing(due -> due.desk().value())
                        .thenComparing(due -> due.ticket().value()));
    }

    private static Stream<DueTicket> due(Ticket ticket) {
        return ticket.wakeUp().stream().map(due -> new DueTicket(ticket.desk(), ticket.id(), due));
    }

    private Instant claimedUntil(DueTicket due) {
        return shelf(due.desk()).claimedUntil.getOrDefault(due.ticket(), Instant.MIN);
    }

    @Override
    public synchronized int relay(int limit) {
        return shelves.values().stream()
                .mapToInt(shelf -> shelf.feed.number(limit))
                .sum();
    }

    @Override
    public synchronized List<FeedItem> feed(DeskId desk, long after, int limit) {
        return shelf(desk).feed.after(after, limit);
    }

    @Override
    public synchronized long lastPosition(DeskId desk) {
        return shelf(desk).feed.lastPosition();
    }

    @Override
    public synchronized Optional<Subscription> hold(DeskId desk, String subscriber, Hold hold) {
        return shelf(desk).subscriptions.hold(desk, subscriber, hold);
    }

    @Override
    public synchronized void advance(Subscription subscription, long position) {
        shelf(subscription.desk()).subscriptions.advance(subscription, position);
    }

    @Override
    public synchronized void release(Subscription subscription) {
        shelf(subscription.desk()).subscriptions.release(subscription);
    }

    private ClaimedTicket read(DueTicket due) {
        Ticket ticket = ticket(due.desk(), due.ticket()).orElseThrow();
        return new ClaimedTicket(due, () -> ticket);
    }
}
