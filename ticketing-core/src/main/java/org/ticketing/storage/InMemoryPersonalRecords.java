package org.ticketing.storage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ticketing.contact.Contact;
import org.ticketing.directory.OrganisationRemains;
import org.ticketing.knowledge.Rating;
import org.ticketing.notification.Occasion;
import org.ticketing.privacy.Erasure;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Remains;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Digest;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** What the store in memory knows of people. Whoever puts something else on a shelf that names people, erases it here. */
final class InMemoryPersonalRecords implements PersonalRecords {

    private static final Comparator<String> BY_BYTES = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private final InMemoryStorage storage;
    private final InMemoryOrganisations organisations;
    private final InMemoryKnowledge knowledge;
    private final InMemoryChats chats;
    private final InMemoryAttachments attachments;

    InMemoryPersonalRecords(
            InMemoryStorage storage,
            InMemoryOrganisations organisations,
            InMemoryKnowledge knowledge,
            InMemoryChats chats,
            InMemoryAttachments attachments) {
        this.storage = storage;
        this.organisations = organisations;
        this.knowledge = knowledge;
        this.chats = chats;
        this.attachments = attachments;
    }

    @Override
    public void record(DeskId desk, List<TicketRead> reads) {
        synchronized (storage) {
            reads.forEach(read -> storage.shelf(desk).reads.put(read.id(), read));
        }
    }

    @Override
    public List<TicketRead> reads(DeskId desk, ReadQuery query) {
        synchronized (storage) {
            NavigableMap<UUID, TicketRead> all = storage.shelf(desk).reads;
            return query.before().map(id -> all.headMap(id, false)).orElse(all).descendingMap().values().stream()
                    .filter(query::fits)
                    .limit(query.limit())
                    .toList();
        }
    }

    @Override
    public List<TicketId> tickets(DeskId desk, PersonId person, Optional<TicketId> after, int limit) {
        synchronized (storage) {
            return logs(desk, log -> names(log, person))
                    .filter(id -> after.filter(last -> compare(id, last) <= 0).isEmpty())
                    .limit(limit)
                    .toList();
        }
    }

    private static boolean names(List<Recorded> log, PersonId person) {
        return log.stream().anyMatch(recorded -> recorded.names(person));
    }

    private Stream<TicketId> logs(DeskId desk, Predicate<List<Recorded>> which) {
        InMemoryStorage.Shelf shelf = storage.shelf(desk);
        return shelf.tickets.keySet().stream().filter(id -> which.test(shelf.logs.getOrDefault(id, List.of())));
    }

    private static int compare(TicketId one, TicketId other) {
        return one.value().compareTo(other.value());
    }

    @Override
    public List<OrganisationId> organisations(DeskId desk, PersonId person) {
        synchronized (organisations) {
            InMemoryOrganisations.Shelf shelf = organisations.shelf(desk);
            return shelf.organisations.keySet().stream()
                    .filter(id -> shelf.logs.getOrDefault(id, List.of()).stream()
                            .anyMatch(recorded -> recorded.names(person)))
                    .toList();
        }
    }

    @Override
    public List<RefusedAttempt> refusals(DeskId desk, PersonId person, int skip, int limit) {
        synchronized (storage) {
            return storage.shelf(desk).refusals.stream()
                    .filter(attempt -> attempt.by().equals(person))
                    .sorted(Comparator.comparing(RefusedAttempt::at))
                    .skip(skip)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public List<Receipt> receipts(DeskId desk, PersonId person, int skip, int limit) {
        synchronized (storage) {
            Map<String, Receipt> sorted = new TreeMap<>(BY_BYTES);
            storage.shelf(desk).receipts.forEach((key, receipt) -> {
                if (key.actor().equals(person)) {
                    sorted.put(key.action().key() + '\n' + key.key(), receipt);
                }
            });
            return sorted.values().stream().skip(skip).limit(limit).toList();
        }
    }

    @Override
    public List<OrganisationReceipt> directoryReceipts(DeskId desk, PersonId person, int skip, int limit) {
        synchronized (organisations) {
            Map<String, OrganisationReceipt> sorted = new TreeMap<>(BY_BYTES);
            organisations.shelf(desk).receipts.forEach((key, receipt) -> {
                if (key.actor().equals(person)) {
                    sorted.put(key.command() + '\n' + key.key(), receipt);
                }
            });
            return sorted.values().stream().skip(skip).limit(limit).toList();
        }
    }

    @Override
    public List<KnowledgeReceipt> knowledgeReceipts(DeskId desk, PersonId person, int skip, int limit) {
        return InMemoryKnowledgeOfPeople.receipts(knowledge, desk, person).stream()
                .skip(skip)
                .limit(limit)
                .toList();
    }

    @Override
    public List<KnowledgeDeed> knowledge(DeskId desk, PersonId person, int skip, int limit) {
        return InMemoryKnowledgeOfPeople.deeds(knowledge, desk, person).stream()
                .skip(skip)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Rating> ratings(DeskId desk, PersonId person, int skip, int limit) {
        return InMemoryKnowledgeOfPeople.ratings(knowledge, desk, person).stream()
                .skip(skip)
                .limit(limit)
                .toList();
    }

    @Override
    public List<ChatId> chats(DeskId desk, PersonId person, int skip, int limit) {
        return chats.of(desk, person).stream().skip(skip).limit(limit).toList();
    }

    @Override
    public List<ChatReceipt> chatReceipts(DeskId desk, PersonId person, int skip, int limit) {
        return chats.receipts(desk, person).stream().skip(skip).limit(limit).toList();
    }

    @Override
    public List<ChatId> endedChats(DeskId desk, Instant before, int limit) {
        return chats.ended(desk, before, limit);
    }

    @Override
    public boolean erase(DeskId desk, ChatId chat, UnaryOperator<PersonId> names, Instant at) {
        boolean erased = chats.erase(desk, chat, names, at);
        if (erased) {
            synchronized (storage) {
                storage.shelf(desk).reads.values().removeIf(read -> chat.equals(read.chat()));
            }
        }
        return erased;
    }

    @Override
    public List<Contact> contacts(DeskId desk, PersonId person, int skip, int limit) {
        synchronized (storage) {
            return storage.shelf(desk).contacts.values().stream()
                    .filter(contact -> people(contact).anyMatch(person::equals))
                    .skip(skip)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public Set<Occasion> silenced(DeskId desk, PersonId person) {
        synchronized (storage) {
            return storage.shelf(desk).silenced.getOrDefault(person, Set.of());
        }
    }

    @Override
    public void silence(DeskId desk, PersonId person, Set<Occasion> occasions) {
        synchronized (storage) {
            storage.shelf(desk).silenced.put(person, Set.copyOf(occasions));
        }
    }

    @Override
    public Erased erase(Erasure erasure) {
        synchronized (storage) {
            synchronized (organisations) {
                Erased found = Erased.NOTHING;
                for (TicketId id : tickets(erasure.desk(), erasure.person(), Optional.empty(), Integer.MAX_VALUE)) {
                    found = found.plus(eraseIn(id, erasure));
                }
                for (OrganisationId id : organisations(erasure.desk(), erasure.person())) {
                    found = found.plus(eraseIn(id, erasure));
                }
                long notes = eraseNotes(erasure) + InMemoryKnowledgeOfPeople.erase(knowledge, erasure);
                return found.plus(new Erased(0, 0, 0, notes)).plus(chats.erase(erasure));
            }
        }
    }

    private Erased eraseIn(TicketId id, Erasure erasure) {
        InMemoryStorage.Shelf shelf = storage.shelf(erasure.desk());
        Remains remains = Remains.without(erasure, id, shelf.logs.getOrDefault(id, List.of()))
                .orElseThrow();
        long texts = put(shelf, remains);
        shelf.receipts.replaceAll((key, receipt) -> receipt.ticket().equals(id) ? unfitting(receipt) : receipt);
        return new Erased(1, 0, texts, 0);
    }

    private Erased eraseIn(OrganisationId id, Erasure erasure) {
        InMemoryOrganisations.Shelf shelf = organisations.shelf(erasure.desk());
        OrganisationRemains remains = OrganisationRemains.without(erasure, id, shelf.logs.getOrDefault(id, List.of()))
                .orElseThrow();
        shelf.organisations.put(id, remains.organisation());
        shelf.logs.put(id, together(remains.kept(), remains.added()));
        shelf.told(id, remains.added());
        shelf.receipts.replaceAll((key, receipt) -> receipt.organisation().equals(id) ? unfitting(receipt) : receipt);
        return new Erased(0, 1, removed(shelf.texts, remains.texts()), 0);
    }

    private static Receipt unfitting(Receipt receipt) {
        return new Receipt(
                receipt.key(), fingerprint(), receipt.ticket(), receipt.code(), receipt.version(), receipt.at());
    }

    private static OrganisationReceipt unfitting(OrganisationReceipt receipt) {
        return new OrganisationReceipt(
                receipt.key(), fingerprint(), receipt.organisation(), receipt.version(), receipt.at());
    }

    /** Of nothing that anybody can ask for. */
    private static String fingerprint() {
        return Digest.of("erased");
    }

    /** The list of everything else on the shelves that names people. */
    private long eraseNotes(Erasure erasure) {
        PersonId person = erasure.person();
        InMemoryStorage.Shelf shelf = storage.shelf(erasure.desk());
        InMemoryOrganisations.Shelf directory = organisations.shelf(erasure.desk());
        long notes = removed(shelf.receipts.keySet(), key -> key.actor().equals(person))
                + removed(directory.receipts.keySet(), key -> key.actor().equals(person))
                + count(shelf.refusals.stream().map(RefusedAttempt::by), person)
                + count(shelf.reads.values().stream().map(TicketRead::by), person);
        shelf.refusals.replaceAll(each -> each.by(erasure.rename(each.by())));
        shelf.reads.replaceAll((id, each) -> each.by(erasure.rename(each.by())));
        Set<Occasion> silenced = shelf.silenced.remove(person);
        notes += silenced == null ? 0 : silenced.size();
        notes += attachments.eraseUploads(erasure.desk(), person);
        notes += count(shelf.contacts.values().stream().flatMap(InMemoryPersonalRecords::people), person);
        shelf.contacts.replaceAll((id, each) -> without(each, erasure));
        for (Map<PersonId, Instant> seen : directory.seen.values()) {
            Instant last = seen.remove(person);
            if (last != null) {
                seen.put(erasure.pseudonym(), last);
                notes++;
            }
        }
        return notes;
    }

    private static Stream<PersonId> people(Contact contact) {
        return Stream.concat(Stream.ofNullable(contact.caller()), Stream.of(contact.recordedBy()));
    }

    /** Who was told something keeps nothing of what a person said who is gone. */
    private static Contact without(Contact contact, Erasure erasure) {
        PersonId caller = contact.caller();
        Contact left = erasure.person().equals(caller) ? contact.withoutWords() : contact;
        return new Contact(
                left.id(),
                left.at(),
                left.channel(),
                caller == null ? null : erasure.rename(caller),
                left.organisation(),
                left.recognition(),
                left.wish(),
                left.ticket(),
                erasure.rename(left.recordedBy()),
                left.refusal(),
                left.words(),
                left.once());
    }

    private static long count(Stream<PersonId> people, PersonId person) {
        return people.filter(person::equals).count();
    }

    private static <T> long removed(Collection<T> from, Predicate<T> which) {
        long before = from.size();
        from.removeIf(which);
        return before - from.size();
    }

    private static <K> long removed(Map<K, String> texts, Collection<K> ids) {
        return removed(texts.keySet(), ids::contains);
    }

    @Override
    public List<TicketId> ended(DeskId desk, String kind, Instant before, int limit) {
        synchronized (storage) {
            InMemoryStorage.Shelf shelf = storage.shelf(desk);
            return shelf.tickets.values().stream()
                    .filter(ticket -> ticket.triage().kind().equals(kind))
                    .filter(ticket -> keptSince(shelf, ticket).isBefore(before))
                    .sorted(Comparator.comparing((Ticket ticket) -> keptSince(shelf, ticket))
                            .thenComparing(ticket -> ticket.id().value()))
                    .limit(limit)
                    .map(Ticket::id)
                    .toList();
        }
    }

    private static Instant keptSince(InMemoryStorage.Shelf shelf, Ticket ticket) {
        List<Recorded> log = shelf.logs.getOrDefault(ticket.id(), List.of());
        return Remains.keptSince(ticket, log.get(log.size() - 1).event()).orElse(Instant.MAX);
    }

    @Override
    public boolean erase(DeskId desk, TicketId id, UnaryOperator<PersonId> names, Instant at) {
        synchronized (storage) {
            InMemoryStorage.Shelf shelf = storage.shelf(desk);
            Optional<Remains> remains = Optional.ofNullable(shelf.logs.get(id))
                    .flatMap(log -> Remains.withoutAnybody(names, at, id, desk, log));
            remains.ifPresent(left -> {
                put(shelf, left);
                shelf.receipts.values().removeIf(receipt -> receipt.ticket().equals(id));
                shelf.contacts.values().removeIf(contact -> id.equals(contact.ticket()));
                shelf.refusals.removeIf(attempt -> id.equals(attempt.ticket()));
                shelf.reads.values().removeIf(read -> id.equals(read.ticket()));
            });
            return remains.isPresent();
        }
    }

    private long put(InMemoryStorage.Shelf shelf, Remains remains) {
        Ticket ticket = remains.ticket();
        shelf.tickets.put(ticket.id(), ticket);
        shelf.logs.put(ticket.id(), together(remains.kept(), List.of(remains.added())));
        shelf.feed.rename(ticket.id(), remains.kept());
        shelf.feed.add(new Change(ticket, List.of(remains.added()), List.of(), Optional.empty()));
        attachments.erase(ticket.desk(), remains.attachments());
        return removed(shelf.texts, remains.texts());
    }

    private static <T> List<T> together(List<T> kept, List<T> added) {
        return Stream.concat(kept.stream(), added.stream()).collect(Collectors.toCollection(ArrayList::new));
    }
}
