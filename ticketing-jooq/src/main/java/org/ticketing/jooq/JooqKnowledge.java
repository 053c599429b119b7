package org.ticketing.jooq;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.Consultation;
import org.ticketing.knowledge.Deflection;
import org.ticketing.knowledge.KnowledgeItem;
import org.ticketing.knowledge.Rating;
import org.ticketing.knowledge.RecordedKnowledge;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.storage.ArticleSelection;
import org.ticketing.storage.Knowledge;
import org.ticketing.storage.KnowledgeChange;
import org.ticketing.storage.KnowledgeReceipt;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TextId;

/**
 * Articles and notices in a relational database.
 *
 * @param joins whether it takes part in a transaction of the host
 */
record JooqKnowledge(DSLContext dsl, Failures failures, Attempts attempts, boolean joins) implements Knowledge {

    @Override
    public Optional<Article> article(DeskId desk, ArticleId id) {
        return failures.guard(() -> new ArticleRows(dsl, desk).find(id));
    }

    @Override
    public Optional<Consultation> consultation(DeskId desk, ConsultationId id) {
        return failures.guard(() -> new ConsultationRows(dsl, desk).find(id));
    }

    @Override
    public List<Article> articles(DeskId desk, ArticleSelection selection, Optional<ArticleId> before, int limit) {
        return failures.guard(() -> new ArticleRows(dsl, desk).list(selection, before, limit));
    }

    @Override
    public long count(DeskId desk, ArticleSelection selection) {
        return failures.guard(() -> new ArticleRows(dsl, desk).count(selection));
    }

    @Override
    public List<RecordedKnowledge> log(DeskId desk, UUID item) {
        return failures.guard(() -> new KnowledgeLogRows(dsl, desk).log(item));
    }

    @Override
    public Map<TextId, String> texts(DeskId desk, Collection<TextId> ids) {
        return failures.guard(() -> new KnowledgeLogRows(dsl, desk).texts(ids));
    }

    @Override
    public Optional<KnowledgeReceipt> receipt(DeskId desk, KnowledgeReceipt.Key key) {
        return failures.guard(() -> new KnowledgeReceiptRows(dsl, desk).find(key));
    }

    @Override
    public boolean append(KnowledgeChange change) {
        boolean appended = failures.guard(() -> attempts.attempt(tx -> write(change, tx)));
        if (!appended && joins) {
            throw ConcurrentChange.article(change.item().uuid().toString());
        }
        return appended;
    }

    /** The row first: whoever changes it before another is the one whose change fits. To be used in a transaction. */
    static void write(KnowledgeChange change, DSLContext tx) {
        KnowledgeItem item = change.item();
        if (!writeRow(item, change.fromVersion(), tx)) {
            throw new Attempts.Overtaken();
        }
        change.receipt()
                .ifPresent(receipt ->
                        receipt.key().ifPresent(key -> new KnowledgeReceiptRows(tx, item.desk()).insert(key, receipt)));
        KnowledgeLogRows logs = new KnowledgeLogRows(tx, item.desk());
        logs.add(item, change.events());
        logs.keep(item, change.texts());
        if (item instanceof Article article) {
            logs.correctWords(article);
        }
    }

    private static boolean writeRow(KnowledgeItem item, long fromVersion, DSLContext tx) {
        boolean isNew = fromVersion == 0;
        return switch (item) {
            case Article article -> {
                ArticleRows rows = new ArticleRows(tx, item.desk());
                if (isNew) {
                    rows.insert(article);
                }
                yield isNew || rows.update(article, fromVersion);
            }
            case Consultation consultation -> {
                ConsultationRows rows = new ConsultationRows(tx, item.desk());
                if (isNew) {
                    rows.insert(consultation);
                }
                yield isNew || rows.update(consultation, fromVersion);
            }
        };
    }

    /** Who rates the same article in two places at once, is heard once: the second finds what the first has kept. */
    @Override
    public void rate(DeskId desk, Rating rating) {
        failures.guard(() -> {
            boolean kept = attempts.ask(tx -> new RatingRows(tx, desk).update(rating))
                    || attempts.attempt(tx -> new RatingRows(tx, desk).insert(rating));
            return kept || attempts.ask(tx -> new RatingRows(tx, desk).update(rating));
        });
    }

    @Override
    public Map<Integer, Long> stars(DeskId desk, ArticleId article) {
        return failures.guard(() -> new RatingRows(dsl, desk).stars(article));
    }

    @Override
    public List<Rating> ratings(DeskId desk, ArticleId article, int limit) {
        return failures.guard(() -> new RatingRows(dsl, desk).latest(article, limit));
    }

    @Override
    public Deflection deflection(DeskId desk, Instant fromInclusive, Instant untilExclusive) {
        return failures.guard(() -> new ConsultationRows(dsl, desk).deflection(fromInclusive, untilExclusive));
    }
}
