package org.ticketing.storage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.Consultation;
import org.ticketing.knowledge.KnowledgeItem;
import org.ticketing.knowledge.Rating;
import org.ticketing.knowledge.RecordedKnowledge;
import org.ticketing.privacy.Erasure;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;

/** What the knowledge in memory knows of people. */
final class InMemoryKnowledgeOfPeople {

    private static final Comparator<String> BY_BYTES = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private InMemoryKnowledgeOfPeople() {}

    static List<KnowledgeReceipt> receipts(InMemoryKnowledge knowledge, DeskId desk, PersonId person) {
        synchronized (knowledge) {
            Map<String, KnowledgeReceipt> sorted = new TreeMap<>(BY_BYTES);
            knowledge.shelf(desk).receipts.forEach((key, receipt) -> {
                if (key.actor().equals(person)) {
                    sorted.put(key.command() + '\n' + key.key(), receipt);
                }
            });
            return List.copyOf(sorted.values());
        }
    }

    static List<KnowledgeDeed> deeds(InMemoryKnowledge knowledge, DeskId desk, PersonId person) {
        synchronized (knowledge) {
            InMemoryKnowledge.Shelf shelf = knowledge.shelf(desk);
            return shelf.items.keySet().stream()
                    .flatMap(item -> shelf.logs.getOrDefault(item, List.of()).stream()
                            .filter(recorded -> recorded.by().equals(person))
                            .map(recorded -> new KnowledgeDeed(item, recorded)))
                    .toList();
        }
    }

    static List<Rating> ratings(InMemoryKnowledge knowledge, DeskId desk, PersonId person) {
        synchronized (knowledge) {
            return knowledge.shelf(desk).ratings.values().stream()
                    .flatMap(ratings -> ratings.values().stream())
                    .filter(rating -> rating.by().equals(person))
                    .sorted(Comparator.comparing(rating -> rating.article().value()))
                    .toList();
        }
    }

    /** How many notes named the person. */
    static long erase(InMemoryKnowledge knowledge, Erasure erasure) {
        synchronized (knowledge) {
            InMemoryKnowledge.Shelf shelf = knowledge.shelf(erasure.desk());
            long receipts =
                    receipts(knowledge, erasure.desk(), erasure.person()).size();
            shelf.receipts.keySet().removeIf(key -> key.actor().equals(erasure.person()));
            long deeds = 0;
            for (List<RecordedKnowledge> log : shelf.logs.values()) {
                deeds += log.stream()
                        .filter(each -> each.by().equals(erasure.person()))
                        .count();
                log.replaceAll(each ->
                        new RecordedKnowledge(each.sequence(), each.at(), erasure.rename(each.by()), each.event()));
            }
            long consultations = shelf.items.values().stream()
                    .filter(item -> item instanceof Consultation consultation
                            && consultation.person().equals(erasure.person()))
                    .count();
            shelf.items.replaceAll((id, item) -> renamed(item, shelf.logs.getOrDefault(id, List.of())));
            return receipts + deeds + consultations + eraseRatings(shelf, erasure);
        }
    }

    private static KnowledgeItem renamed(KnowledgeItem item, List<RecordedKnowledge> log) {
        return switch (item) {
            case Article article -> article;
            case Consultation c -> Consultation.fold(new ConsultationId(c.uuid()), c.desk(), log);
        };
    }

    private static long eraseRatings(InMemoryKnowledge.Shelf shelf, Erasure erasure) {
        long ratings = 0;
        for (Map<PersonId, Rating> ofArticle : new ArrayList<>(shelf.ratings.values())) {
            Rating rating = ofArticle.remove(erasure.person());
            if (rating != null) {
                ratings++;
                ofArticle.put(
                        erasure.pseudonym(),
                        new Rating(
                                rating.article(),
                                rating.edition(),
                                erasure.pseudonym(),
                                rating.at(),
                                rating.stars(),
                                null));
            }
        }
        return ratings;
    }
}
