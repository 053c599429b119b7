package org.ticketing.storage;

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
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TextId;

/** What a store must do for the articles and notices of a desk, and for what people look for in them. */
public interface Knowledge {

    Optional<Article> article(DeskId desk, ArticleId id);

    Optional<Consultation> consultation(DeskId desk, ConsultationId id);

    /** Selected articles, the newest first: those before one, or from the newest; at most so many. */
    List<Article> articles(DeskId desk, ArticleSelection selection, Optional<ArticleId> before, int limit);

    /** How many articles are selected: as many as the list of them is long. */
    long count(DeskId desk, ArticleSelection selection);

    /** The events of an article or consultation in order; none if there is no such thing. */
    List<RecordedKnowledge> log(DeskId desk, UUID item);

    /** What people wrote in articles. */
    Map<TextId, String> texts(DeskId desk, Collection<TextId> ids);

    Optional<KnowledgeReceipt> receipt(DeskId desk, KnowledgeReceipt.Key key);

    /**
     * Writes all of a change or nothing.
     *
     * @return false, with nothing written, if the article or consultation is not at the version that the change begins at any
     *     more, or if the receipt's key has been used meanwhile
     */
    boolean append(KnowledgeChange change);

    /** Keeps what somebody thinks of an article, in the place of what they thought before. */
    void rate(DeskId desk, Rating rating);

    /** How many people gave an article how many stars; what nobody gave is left out. */
    Map<Integer, Long> stars(DeskId desk, ArticleId article);

    /** What people think of an article, the latest first, at most so many. */
    List<Rating> ratings(DeskId desk, ArticleId article, int limit);

    /** What has come of the consultations that were begun in a time. */
    Deflection deflection(DeskId desk, Instant fromInclusive, Instant untilExclusive);
}
