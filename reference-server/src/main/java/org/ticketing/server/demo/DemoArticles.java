package org.ticketing.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.ticketing.KnowledgeSession;
import org.ticketing.Ticketing;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.Storage;
import org.ticketing.view.ArticleRequest;
import org.ticketing.vocabulary.ArticleId;

/** The articles of one desk's demo, written by the commands that people would have sent. */
record DemoArticles(SupportPolicy policy, DemoScript script) {

    /** Before the first ticket of the demo. */
    private static final Duration AGO = Duration.ofDays(20);

    void load(Storage storage, Instant now) {
        Ticketing ticketing = Ticketing.builder()
                .storage(storage)
                .clock(() -> now.minus(AGO))
                .desk(policy)
                .build();
        List<DemoScript.Article> articles = Objects.requireNonNullElse(script.articles(), List.of());
        if (!articles.isEmpty() && as(articles.get(0).by(), ticketing).count(ArticleRequest.all(1)) == 0) {
            articles.forEach(article -> write(article, as(article.by(), ticketing)));
        }
    }

    private static void write(DemoScript.Article article, KnowledgeSession staff) {
        ArticleId id = new ArticleId(staff.write(article.body()).item());
        if (article.published()) {
            staff.publish(id);
        }
    }

    private KnowledgeSession as(String person, Ticketing ticketing) {
        return ticketing
                .desk(policy.desk().value())
                .as(script.person(person).actor())
                .knowledge();
    }
}
