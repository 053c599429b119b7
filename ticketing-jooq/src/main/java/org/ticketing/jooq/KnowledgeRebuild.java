package org.ticketing.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.Consultation;
import org.ticketing.knowledge.KnowledgeEvent;
import org.ticketing.knowledge.RecordedKnowledge;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.DeskId;

/** Folds what happened in the knowledge of a desk into rows again, one by one, while others work. */
record KnowledgeRebuild(DSLContext dsl, DeskId desk) {

    private static final int PAGE = 100;

    /** The articles and consultations whose rows did not tell what their log tells; they do now. */
    List<UUID> run() {
        KnowledgeLogRows logs = new KnowledgeLogRows(dsl, desk);
        List<UUID> corrected = new ArrayList<>();
        for (List<UUID> page = logs.items(null, PAGE);
                !page.isEmpty();
                page = logs.items(page.get(page.size() - 1), PAGE)) {
            page.stream().filter(this::correct).forEach(corrected::add);
        }
        return corrected;
    }

    /** First the row, since it is what a command locks: from there on the log stays as it is. */
    private boolean correct(UUID item) {
        return dsl.transactionResult(tx -> {
            KnowledgeLogRows logs = new KnowledgeLogRows(tx.dsl(), desk);
            return isArticle(logs.log(item))
                    ? correctArticle(new ArticleId(item), tx.dsl())
                    : correctConsultation(new ConsultationId(item), tx.dsl());
        });
    }

    private static boolean isArticle(List<RecordedKnowledge> log) {
        return log.get(0).event() instanceof KnowledgeEvent.OfArticle;
    }

    private boolean correctArticle(ArticleId id, DSLContext tx) {
        ArticleRows rows = new ArticleRows(tx, desk);
        Optional<Record> found = rows.lock(id);
        KnowledgeLogRows logs = new KnowledgeLogRows(tx, desk);
        Article folded = Article.fold(id, desk, logs.log(id.value()));
        boolean otherWords = logs.correctWords(folded);
        return rows.correct(folded, found) || otherWords;
    }

    private boolean correctConsultation(ConsultationId id, DSLContext tx) {
        ConsultationRows rows = new ConsultationRows(tx, desk);
        Optional<Record> found = rows.lock(id);
        return rows.correct(Consultation.fold(id, desk, new KnowledgeLogRows(tx, desk).log(id.value())), found);
    }
}
