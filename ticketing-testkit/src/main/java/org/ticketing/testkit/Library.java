package org.ticketing.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ticketing.KnowledgeSession;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.Storage;
import org.ticketing.view.ArticleDetails;
import org.ticketing.view.ArticleRequest;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.DeskId;

/** A small desk that keeps articles, with what tests of it say in few words. */
final class Library {

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-09T11:00:00.123456Z"));
    final SupportPolicy policy;
    final Ticketing ticketing;
    final DeskId id;

    Library(Storage storage) {
        this(storage, SmallDesk.withKnowledge("small"));
    }

    Library(Storage storage, SupportPolicy policy) {
        this.policy = policy;
        this.id = policy.desk();
        this.ticketing =
                Ticketing.builder().storage(storage).desk(policy).clock(clock).build();
    }

    Session agent() {
        return ticketing.desk(id.value()).as(SmallDesk.agent("bia"));
    }

    Session customer() {
        return ticketing.desk(id.value()).as(SmallDesk.customer("ana", "school"));
    }

    KnowledgeSession writer() {
        return agent().knowledge();
    }

    KnowledgeSession reader() {
        return customer().knowledge();
    }

    static KnowledgeCommand.Write question(String title, String text) {
        return new KnowledgeCommand.Write("question", "sales", "pt", "customers", title, text);
    }

    static KnowledgeCommand.Write forTeam(String title) {
        return new KnowledgeCommand.Write("manual", "stock", "en", "team", title, "Only for us");
    }

    ArticleId draft(KnowledgeCommand.Write article) {
        clock.advance(Duration.ofMillis(1));
        return new ArticleId(writer().write(article).item());
    }

    ArticleId published(KnowledgeCommand.Write article) {
        ArticleId id = draft(article);
        writer().publish(id);
        return id;
    }

    static List<ArticleId> ids(Stream<ArticleDetails> articles) {
        return articles.map(shown -> shown.article().id()).toList();
    }

    /** What somebody is shown who asks for all of it. */
    static List<ArticleId> shown(KnowledgeSession to) {
        return ids(to.articles(ArticleRequest.all(100)).items().stream());
    }

    static List<ArticleId> found(KnowledgeSession by, String words) {
        return ids(by.articles(ArticleRequest.all(100).searching(words)).items().stream());
    }
}
