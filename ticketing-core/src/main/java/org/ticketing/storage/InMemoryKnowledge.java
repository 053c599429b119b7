package org.ticketing.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.Consultation;
import org.ticketing.knowledge.Deflection;
import org.ticketing.knowledge.KnowledgeItem;
import org.ticketing.knowledge.Rating;
import org.ticketing.knowledge.RecordedKnowledge;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.Words;

/** The articles of all desks, until the process ends. */
final class InMemoryKnowledge implements Knowledge {

    /** The articles of one desk. */
    static final class Shelf {
        final NavigableMap<UUID, KnowledgeItem> items = new TreeMap<>();
        final Map<UUID, List<RecordedKnowledge>> logs = new HashMap<>();
        final Map<TextId, String> texts = new HashMap<>();
        final Map<KnowledgeReceipt.Key, KnowledgeReceipt> receipts = new HashMap<>();
        final Map<ArticleId, Map<PersonId, Rating>> ratings = new HashMap<>();
    }

    private final Map<DeskId, Shelf> shelves = new HashMap<>();

    Shelf shelf(DeskId desk) {
        return shelves.computeIfAbsent(desk, unused -> new Shelf());
    }

    @Override
    public synchronized Optional<Article> article(DeskId desk, ArticleId id) {
        return shelf(desk).items.get(id.value()) instanceof Article article ? Optional.of(article) : Optional.empty();
    }

    @Override
    public synchronized Optional<Consultation> consultation(DeskId desk, ConsultationId id) {
        return shelf(desk).items.get(id.value()) instanceof Consultation consultation
                ? Optional.of(consultation)
                : Optional.empty();
    }

    @Override
    public synchronized List<Article> articles(
            DeskId desk, ArticleSelection selection, Optional<ArticleId> before, int limit) {
        NavigableMap<UUID, KnowledgeItem> all = shelf(desk).items;
        return selected(desk, before.map(id -> all.headMap(id.value(), false)).orElse(all), selection)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long count(DeskId desk, ArticleSelection selection) {
        return selected(desk, shelf(desk).items, selection).count();
    }

    private Stream<Article> selected(DeskId desk, NavigableMap<UUID, KnowledgeItem> from, ArticleSelection selection) {
        return from.descendingMap().values().stream()
                .flatMap(item -> item instanceof Article article ? Stream.of(article) : Stream.empty())
                .filter(selection.visible()::includes)
                .filter(article -> selection
                        .filter()
                        .test(article.facts(selection.visible().domains())))
                .filter(article ->
                        selection.terms().isEmpty() || selection.terms().match(words(shelf(desk), article)));
    }

    private static Set<String> words(Shelf shelf, Article article) {
        return article.face()
                .searched()
                .flatMap(ref -> Words.of(shelf.texts.getOrDefault(ref.id(), "")).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<RecordedKnowledge> log(DeskId desk, UUID item) {
        return List.copyOf(shelf(desk).logs.getOrDefault(item, List.of()));
    }

    @Override
    public synchronized Map<TextId, String> texts(DeskId desk, Collection<TextId> ids) {
        Map<TextId, String> texts = shelf(desk).texts;
        return ids.stream().distinct().filter(texts::containsKey).collect(Collectors.toMap(id -> id, texts::get));
    }

    @Override
    public synchronized Optional<KnowledgeReceipt> receipt(DeskId desk, KnowledgeReceipt.Key key) {
        return Optional.ofNullable(shelf(desk).receipts.get(key));
    }

    /** Whether the change begins where its item stands, under a key that nobody has used. */
    private boolean fits(KnowledgeChange change) {
        Shelf shelf = shelf(change.item().desk());
        KnowledgeItem present = shelf.items.get(change.item().uuid());
        return (present == null ? 0 : present.version()) == change.fromVersion()
                && change.receipt()
                        .flatMap(KnowledgeReceipt::key)
                        .filter(shelf.receipts::containsKey)
                        .isEmpty();
    }

    @Override
    public synchronized boolean append(KnowledgeChange change) {
        if (!fits(change)) {
            return false;
        }
        Shelf shelf = shelf(change.item().desk());
        shelf.items.put(change.item().uuid(), change.item());
        shelf.logs
                .computeIfAbsent(change.item().uuid(), unused -> new ArrayList<>())
                .addAll(change.events());
        change.texts().forEach((KeptText text) -> shelf.texts.put(text.id(), text.content()));
        change.receipt().ifPresent(receipt -> receipt.key().ifPresent(used -> shelf.receipts.put(used, receipt)));
        return true;
    }

    @Override
    public synchronized void rate(DeskId desk, Rating rating) {
        shelf(desk)
                .ratings
                .computeIfAbsent(rating.article(), unused -> new LinkedHashMap<>())
                .put(rating.by(), rating);
    }

    @Override
    public synchronized Map<Integer, Long> stars(DeskId desk, ArticleId article) {
        return shelf(desk).ratings.getOrDefault(article, Map.of()).values().stream()
                .collect(Collectors.groupingBy(Rating::stars, TreeMap::new, Collectors.counting()));
    }

    @Override
    public synchronized List<Rating> ratings(DeskId desk, ArticleId article, int limit) {
        return shelf(desk).ratings.getOrDefault(article, Map.of()).values().stream()
                .sorted(Comparator.comparing(Rating::at)
                        .reversed()
                        .thenComparing(rating -> rating.by().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Deflection deflection(DeskId desk, Instant fromInclusive, Instant untilExclusive) {
        return Deflection.of(shelf(desk).items.values().stream()
                .flatMap(item -> item instanceof Consultation found ? Stream.of(found) : Stream.empty())
                .filter(found -> !found.begunAt().isBefore(fromInclusive)
                        && found.begunAt().isBefore(untilExclusive))
                .toList());
    }
}
