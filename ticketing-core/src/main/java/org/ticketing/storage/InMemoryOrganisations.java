package org.ticketing.storage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationFeedItem;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;

/** The directories of all desks, until the process ends. */
final class InMemoryOrganisations implements Organisations {

    private static final Comparator<OrganisationId> BY_BYTES = (one, other) -> Arrays.compareUnsigned(
            one.value().getBytes(StandardCharsets.UTF_8), other.value().getBytes(StandardCharsets.UTF_8));

    /** The directory of one desk. */
    static final class Shelf {
        final NavigableMap<OrganisationId, Organisation> organisations = new TreeMap<>(BY_BYTES);
        final Map<OrganisationId, List<RecordedEvent>> logs = new HashMap<>();
        final Map<TextId, String> texts = new HashMap<>();
        final Map<OrganisationReceipt.Key, OrganisationReceipt> receipts = new HashMap<>();
        final Map<OrganisationId, Map<PersonId, Instant>> seen = new HashMap<>();
        private final List<Told> feed = new ArrayList<>();

        /** Puts events that are in the log of an organisation at the end of the feed. */
        void told(OrganisationId id, List<RecordedEvent> events) {
            events.forEach(recorded -> feed.add(new Told(id, recorded.sequence())));
        }
    }

    /** Which event, so that it is told as its log tells it now. */
    private record Told(OrganisationId organisation, long sequence) {}

    private final Map<DeskId, Shelf> shelves = new HashMap<>();

    Shelf shelf(DeskId desk) {
        return shelves.computeIfAbsent(desk, unused -> new Shelf());
    }

    @Override
    public synchronized Optional<Organisation> organisation(DeskId desk, OrganisationId id) {
        return Optional.ofNullable(shelf(desk).organisations.get(id));
    }

    @Override
    public synchronized List<Organisation> list(DeskId desk, Optional<OrganisationId> after, int limit) {
        NavigableMap<OrganisationId, Organisation> all = shelf(desk).organisations;
        return after.map(id -> all.tailMap(id, false)).orElse(all).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<RecordedEvent> log(DeskId desk, OrganisationId id) {
        return List.copyOf(shelf(desk).logs.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized List<OrganisationFeedItem> feed(DeskId desk, long after, int limit) {
        Shelf shelf = shelf(desk);
        return LongStream.range(Math.min(after, shelf.feed.size()), shelf.feed.size())
                .limit(limit)
                .mapToObj(position -> item(desk, shelf, position))
                .toList();
    }

    private static OrganisationFeedItem item(DeskId desk, Shelf shelf, long place) {
        Told told = shelf.feed.get(Math.toIntExact(place));
        List<RecordedEvent> log = shelf.logs.getOrDefault(told.organisation, List.of());
        return new OrganisationFeedItem(
                desk, place + 1, told.organisation, log.get(Math.toIntExact(told.sequence - 1)));
    }

    @Override
    public synchronized Map<TextId, String> texts(DeskId desk, Collection<TextId> ids) {
        Map<TextId, String> texts = shelf(desk).texts;
        return ids.stream().distinct().filter(texts::containsKey).collect(Collectors.toMap(id -> id, texts::get));
    }

    @Override
    public synchronized void erase(DeskId desk, Collection<TextId> ids) {
        ids.forEach(shelf(desk).texts::remove);
    }

    @Override
    public synchronized Optional<OrganisationReceipt> receipt(DeskId desk, OrganisationReceipt.Key key) {
        return Optional.ofNullable(shelf(desk).receipts.get(key));
    }

    @Override
    public synchronized boolean append(OrganisationChange change) {
        Organisation organisation = change.organisation();
        Shelf shelf = shelf(organisation.desk());
        Organisation present = shelf.organisations.get(organisation.id());
        boolean stale = (present == null ? 0 : present.version()) != change.fromVersion();
        Optional<OrganisationReceipt.Key> key = change.receipt().flatMap(OrganisationReceipt::key);
        if (stale || key.filter(shelf.receipts::containsKey).isPresent()) {
            return false;
        }
        shelf.organisations.put(organisation.id(), organisation);
        shelf.logs
                .computeIfAbsent(organisation.id(), unused -> new ArrayList<>())
                .addAll(change.events());
        shelf.told(organisation.id(), change.events());
        change.texts().forEach((KeptText text) -> shelf.texts.put(text.id(), text.content()));
        key.ifPresent(used -> shelf.receipts.put(used, change.receipt().orElseThrow()));
        return true;
    }

    @Override
    public synchronized void seen(DeskId desk, OrganisationId organisation, PersonId person, Instant at) {
        shelf(desk)
                .seen
                .computeIfAbsent(organisation, unused -> new HashMap<>())
                .merge(person, at, (before, now) -> before.isAfter(now) ? before : now);
    }

    @Override
    public synchronized Map<PersonId, Instant> lastSeen(DeskId desk, OrganisationId organisation) {
        return Map.copyOf(shelf(desk).seen.getOrDefault(organisation, Map.of()));
    }
}
