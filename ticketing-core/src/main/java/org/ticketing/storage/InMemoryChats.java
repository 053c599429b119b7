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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.ChatFigures;
import org.ticketing.conversation.ChatRemains;
import org.ticketing.conversation.RecordedChat;
import org.ticketing.privacy.Erasure;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Digest;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;

/** The chats of all desks, until the process ends. */
final class InMemoryChats implements Chats {

    private static final Comparator<String> BY_BYTES = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    /** The chats of one desk. */
    private static final class Shelf {
        final NavigableMap<ChatId, Chat> chats = new TreeMap<>(Comparator.comparing(ChatId::value));
        final Map<ChatId, List<RecordedChat>> logs = new HashMap<>();
        final Map<TextId, String> texts = new HashMap<>();
        final Map<ChatReceipt.Key, ChatReceipt> receipts = new HashMap<>();
    }

    private final Map<DeskId, Shelf> shelves = new HashMap<>();

    private Shelf shelf(DeskId desk) {
        return shelves.computeIfAbsent(desk, unused -> new Shelf());
    }

    @Override
    public synchronized Optional<Chat> chat(DeskId desk, ChatId id) {
        return Optional.ofNullable(shelf(desk).chats.get(id));
    }

    @Override
    public synchronized List<Chat> waiting(DeskId desk, int limit) {
        return noted(desk).limit(limit).toList();
    }

    private Stream<Chat> noted(DeskId desk) {
        return shelf(desk).chats.values().stream().filter(chat -> chat.state() == Chat.State.WAITING);
    }

    @Override
    public synchronized List<Chat> overdue(DeskId desk, Instant before, int limit) {
        return noted(desk)
                .filter(chat -> chat.asking().unansweredAt().isBefore(before))
                .sorted(Comparator.comparing((Chat chat) -> chat.asking().unansweredAt())
                        .thenComparing(chat -> chat.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Chat> list(DeskId desk, ChatSelection selection, Optional<ChatId> before, int limit) {
        NavigableMap<ChatId, Chat> all = shelf(desk).chats;
        return before.map(id -> all.headMap(id, false)).orElse(all).descendingMap().values().stream()
                .filter(selection::includes)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long count(DeskId desk, ChatSelection selection) {
        return shelf(desk).chats.values().stream().filter(selection::includes).count();
    }

    @Override
    public synchronized List<RecordedChat> log(DeskId desk, ChatId id, long after, int limit) {
        return shelf(desk).logs.getOrDefault(id, List.of()).stream()
                .filter(recorded -> recorded.sequence() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Map<TextId, String> texts(DeskId desk, Collection<TextId> ids) {
        Map<TextId, String> texts = shelf(desk).texts;
        return ids.stream().distinct().filter(texts::containsKey).collect(Collectors.toMap(id -> id, texts::get));
    }

    @Override
    public synchronized Optional<ChatReceipt> receipt(DeskId desk, ChatReceipt.Key key) {
        return Optional.ofNullable(shelf(desk).receipts.get(key));
    }

    @Override
    public synchronized boolean append(ChatChange change) {
        Chat chat = change.chat();
        Shelf shelf = shelf(chat.desk());
        Chat present = shelf.chats.get(chat.id());
        Optional<ChatReceipt.Key> key = change.receipt().flatMap(ChatReceipt::key);
        if ((present == null ? 0 : present.version()) != change.fromVersion()
                || key.filter(shelf.receipts::containsKey).isPresent()) {
            return false;
        }
        shelf.chats.put(chat.id(), chat);
        shelf.logs.computeIfAbsent(chat.id(), unused -> new ArrayList<>()).addAll(change.events());
        change.texts().forEach((KeptText text) -> shelf.texts.put(text.id(), text.content()));
        key.ifPresent(used -> shelf.receipts.put(used, change.receipt().orElseThrow()));
        return true;
    }

    @Override
    public synchronized ChatFigures figures(
            DeskId desk, ChatSelection selection, Instant fromInclusive, Instant untilExclusive) {
        return ChatFigures.of(shelf(desk).chats.values().stream()
                .filter(selection::includes)
                .filter(chat -> !chat.asking().at().isBefore(fromInclusive)
                        && chat.asking().at().isBefore(untilExclusive))
                .toList());
    }

    /** The chats that a person was in, in the order of birth. */
    synchronized List<ChatId> of(DeskId desk, PersonId person) {
        Shelf shelf = shelf(desk);
        return shelf.chats.keySet().stream()
                .filter(id -> shelf.logs.getOrDefault(id, List.of()).stream()
                        .anyMatch(recorded -> person.equals(recorded.by())))
                .toList();
    }

    synchronized List<ChatReceipt> receipts(DeskId desk, PersonId person) {
        Map<String, ChatReceipt> sorted = new TreeMap<>(BY_BYTES);
        shelf(desk).receipts.forEach((key, receipt) -> {
            if (key.actor().equals(person)) {
                sorted.put(key.command() + '\n' + key.key(), receipt);
            }
        });
        return List.copyOf(sorted.values());
    }

    /** What of a person there was: their words, and how many notes named them. */
    synchronized Erased erase(Erasure erasure) {
        Shelf shelf = shelf(erasure.desk());
        PersonId person = erasure.person();
        List<ChatId> own = of(erasure.desk(), person);
        long notes = receipts(erasure.desk(), person).size();
        shelf.receipts.keySet().removeIf(key -> key.actor().equals(person));
        shelf.receipts.replaceAll(
                (key, receipt) -> own.contains(receipt.chat()) ? receipt.unfitting(Digest.of("erased")) : receipt);
        long texts = 0;
        for (ChatId id : own) {
            List<RecordedChat> log = shelf.logs.getOrDefault(id, List.of());
            List<RecordedChat> by =
                    log.stream().filter(each -> person.equals(each.by())).toList();
            texts += remove(shelf, by.stream());
            notes += by.size() + rename(shelf, id, erasure);
            log.replaceAll(each -> each.renamed(erasure::rename));
        }
        return new Erased(0, 0, texts, notes);
    }

    /** How often the row of a chat named the person. */
    private static int rename(Shelf shelf, ChatId id, Erasure erasure) {
        Chat chat = shelf.chats.get(id);
        List<RecordedChat> log = shelf.logs.getOrDefault(id, List.of()).stream()
                .map(each -> each.renamed(erasure::rename))
                .toList();
        shelf.chats.put(id, Chat.fold(id, erasure.desk(), log));
        PersonId person = erasure.person();
        return chat == null
                ? 0
                : (chat.asking().person().equals(person) ? 1 : 0) + (person.equals(chat.attendant()) ? 1 : 0);
    }

    private static long remove(Shelf shelf, Stream<RecordedChat> events) {
        Set<TextId> ids = events.flatMap(each -> each.event().texts().stream())
                .map(TextRef::id)
                .collect(Collectors.toSet());
        long before = shelf.texts.size();
        shelf.texts.keySet().removeAll(ids);
        return before - shelf.texts.size();
    }

    synchronized List<ChatId> ended(DeskId desk, Instant before, int limit) {
        return shelf(desk).chats.values().stream()
                .filter(chat -> !chat.erased())
                .filter(chat -> endOf(chat).isBefore(before))
                .sorted(Comparator.comparing(InMemoryChats::endOf)
                        .thenComparing(chat -> chat.id().value()))
                .limit(limit)
                .map(Chat::id)
                .toList();
    }

    private static Instant endOf(Chat chat) {
        Instant end = chat.endedAt();
        return end == null ? Instant.MAX : end;
    }

    synchronized boolean erase(DeskId desk, ChatId id, UnaryOperator<PersonId> names, Instant at) {
        Shelf shelf = shelf(desk);
        List<RecordedChat> log = shelf.logs.getOrDefault(id, List.of());
        Optional<ChatRemains> remains =
                log.isEmpty() ? Optional.empty() : ChatRemains.withoutAnybody(names, at, id, desk, log);
        remains.ifPresent(left -> {
            remove(shelf, log.stream());
            shelf.chats.put(id, left.chat());
            shelf.logs.put(id, new ArrayList<>(left.kept()));
            shelf.logs.get(id).add(left.added());
            shelf.receipts.values().removeIf(receipt -> receipt.chat().equals(id));
        });
        return remains.isPresent();
    }
}
