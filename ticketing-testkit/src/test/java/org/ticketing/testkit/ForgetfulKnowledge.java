package org.ticketing.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.Consultation;
import org.ticketing.knowledge.Deflection;
import org.ticketing.knowledge.Rating;
import org.ticketing.knowledge.RecordedKnowledge;
import org.ticketing.storage.ArticleSelection;
import org.ticketing.storage.Knowledge;
import org.ticketing.storage.KnowledgeChange;
import org.ticketing.storage.KnowledgeReceipt;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TextId;

/**
 * Knowledge that keeps nothing.
 *
 * @param acknowledges whether it says that it did
 */
record ForgetfulKnowledge(boolean acknowledges) implements Knowledge {

    @Override
    public Optional<Article> article(DeskId desk, ArticleId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Consultation> consultation(DeskId desk, ConsultationId id) {
        return Optional.empty();
    }

    @Override
    public List<Article> articles(DeskId desk, ArticleSelection selection, Optional<ArticleId> before, int limit) {
        return List.of();
    }

    @Override
    public long count(DeskId desk, ArticleSelection selection) {
        return 0;
    }

    @Override
    public List<RecordedKnowledge> log(DeskId desk, UUID item) {
        return List.of();
    }

    @Override
    public Map<TextId, String> texts(DeskId desk, Collection<TextId> ids) {
        return Map.of();
    }

    @Override
    public Optional<KnowledgeReceipt> receipt(DeskId desk, KnowledgeReceipt.Key key) {
        return Optional.empty();
    }

    @Override
    public boolean append(KnowledgeChange change) {
        return acknowledges;
    }

    @Override
    public void rate(DeskId desk, Rating rating) {}

    @Override
    public Map<Integer, Long> stars(DeskId desk, ArticleId article) {
        return Map.of();
    }

    @Override
    public List<Rating> ratings(DeskId desk, ArticleId article, int limit) {
        return List.of();
    }

    @Override
    public Deflection deflection(DeskId desk, Instant fromInclusive, Instant untilExclusive) {
        return new Deflection(0, 0, 0, 0);
    }
}
