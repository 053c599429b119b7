package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.ticketing.KnowledgeSession;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.knowledge.Deflection;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.testkit.SettableClock;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.view.ArticleDetails;
import org.ticketing.view.ArticleRequest;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ConsultationId;

/** Articles with something of everything, as they are kept in a fixture. */
final class FixtureKnowledge {

    private static final Instant WRITTEN = Instant.parse("2026-11-20T12:00:00.654321Z");
    private static final Instant LATER = Instant.parse("2026-12-01T12:00:00Z");

    private FixtureKnowledge() {}

    static void write(JooqStorage storage) {
        SettableClock clock = new SettableClock(WRITTEN);
        KnowledgeSession bia = as(storage, clock, true).once("a key").knowledge();
        KnowledgeSession ana = as(storage, clock, false).knowledge();
        ArticleId article =
                new ArticleId(bia.write(article("Como \"emito\" a nota \\ 😀?")).item());
        bia.publish(article);
        as(storage, clock, true).knowledge().revise(article, article("Outra edição"));
        ana.rate(article, new KnowledgeCommand.Rate(1, "It's 'short' \\"));
        ConsultationId helped = new ConsultationId(
                ana.consult(new KnowledgeCommand.Begin("sales", null)).item());
        ana.opened(helped, article);
        ana.conclude(helped, true);
        ana.conclude(
                new ConsultationId(
                        ana.consult(new KnowledgeCommand.Begin(null, "nota")).item()),
                false);
    }

    private static KnowledgeCommand.Write article(String title) {
        return new KnowledgeCommand.Write(
                "video",
                "sales",
                "web",
                "pt",
                "customers",
                title,
                "Lines\nand more; 'quoted'",
                "https://videos.example/1",
                WRITTEN,
                Instant.parse("2100-01-01T00:00:00Z"));
    }

    /** Before there were any, there is none; the code of today can work with what has been kept since. */
    static void require(JooqStorage storage, boolean before) {
        SettableClock clock = new SettableClock(LATER);
        KnowledgeSession bia = as(storage, clock, true).knowledge();
        KnowledgeSession ana = as(storage, clock, false).knowledge();
        assertThat(bia.count(ArticleRequest.all(10))).isEqualTo(before ? 0 : 1);
        assertThat(bia.deflection(Instant.EPOCH, LATER))
                .isEqualTo(before ? new Deflection(0, 0, 0, 0) : new Deflection(2, 1, 1, 0));
        if (before) {
            write(storage);
        }
        ArticleDetails found = ana.articles(ArticleRequest.all(10).searching("EMITO nota"))
                .items()
                .get(0);
        assertThat(found.title()).contains("Como \"emito\" a nota \\ 😀?");
        assertThat(found.text()).contains("Lines\nand more; 'quoted'");
        ArticleId article = found.article().id();
        assertThat(ana.stars(article)).isEqualTo(Map.of(1, 1L));
        assertThat(as(storage, clock, true)
                        .once("a key")
                        .knowledge()
                        .write(article("Como \"emito\" a nota \\ 😀?"))
                        .item())
                .isEqualTo(article.value());
        bia.publish(article);
        assertThat(ana.read(article).title()).contains("Outra edição");
    }

    private static Session as(JooqStorage storage, SettableClock clock, boolean staff) {
        return Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.withKnowledge("small"))
                .clock(clock)
                .build()
                .desk("small")
                .as(staff ? SmallDesk.agent("bia") : SmallDesk.customer("ana", "school"));
    }
}
