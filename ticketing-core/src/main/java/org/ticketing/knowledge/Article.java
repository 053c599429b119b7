package org.ticketing.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Facts;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.DeskId;

/**
 * An article or notice, as its log tells: immutable, without the words of people.
 *
 * @param version the sequence of its last event
 * @param changedAt the instant of its last event
 * @param latest as it was written last
 * @param published what there is to be read; none, while it is a draft, or withdrawn
 */
public record Article(
        DeskId desk,
        ArticleId id,
        long version,
        Instant changedAt,
        State state,
        Edition latest,
        @Nullable Edition published)
        implements KnowledgeItem {

    /** Whether there is something of it to be read. */
    public enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    public Article {
        if ((state == State.PUBLISHED) != (published != null)) {
            throw new IllegalArgumentException(id + " is " + state + " and shows " + published);
        }
    }

    /** The article that a log tells of; a log is never empty. */
    public static Article fold(ArticleId id, DeskId desk, List<RecordedKnowledge> log) {
        Article article = null;
        for (RecordedKnowledge recorded : log) {
            article = evolve(article, id, desk, recorded);
        }
        if (article == null) {
            throw new IllegalArgumentException("the log of " + id + " is empty");
        }
        return article;
    }

    /** The article after an event: what the event says, copied. */
    static Article evolve(@Nullable Article article, ArticleId id, DeskId desk, RecordedKnowledge recorded) {
        if (!(recorded.event() instanceof KnowledgeEvent.OfArticle event)) {
            throw new IllegalArgumentException(id + " is an article, of which nobody says: " + recorded.event());
        }
        if (article == null) {
            if (event instanceof KnowledgeEvent.Written(Edition first)) {
                return new Article(desk, id, recorded.sequence(), recorded.at(), State.DRAFT, first, null);
            }
            throw new IllegalStateException(id + " was never written");
        }
        return switch (event) {
            case KnowledgeEvent.Written e -> article.next(recorded, article.state, e.edition(), article.published);
            case KnowledgeEvent.Published e -> article.next(recorded, State.PUBLISHED, article.latest, article.latest);
            case KnowledgeEvent.Withdrawn e -> article.next(recorded, State.WITHDRAWN, article.latest, null);
        };
    }

    private Article next(
            RecordedKnowledge recorded, State nextState, Edition nextLatest, @Nullable Edition nextPublished) {
        return new Article(desk, id, recorded.sequence(), recorded.at(), nextState, nextLatest, nextPublished);
    }

    @Override
    public UUID uuid() {
        return id.value();
    }

    /** As lists and searches know it: what is published, or else what was written last. */
    public Edition face() {
        return published == null ? latest : published;
    }

    /** Whether it was written anew since it was published. */
    public boolean hasUnpublishedEdition() {
        return published == null || published.number() != latest.number();
    }

    /** What is true of it. */
    public Facts facts(Domains domains) {
        return face().facts(state, domains);
    }
}
