package org.ticketing.knowledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/**
 * What commands do to articles and consultations: pure functions of what is there, command and context, in which time, ids and
 * randomness come in as arguments.
 */
public final class KnowledgeDecider {

    private static final Source BY_STATE = Source.assumed("what an article goes through is the same at every desk");

    private KnowledgeDecider() {}

    /** What is wrong with a command at this desk, beyond its constraints. A command is only decided when there is nothing. */
    public static List<Violation> violations(KnowledgeCommand command, KnowledgeRules rules) {
        return KnowledgeCheck.violations(command, rules);
    }

    /** Why this person may not give this command, whatever else it says; empty if they may. */
    public static Optional<Refusal> refusal(
            @Nullable Article article, KnowledgeCommand.OfArticle command, KnowledgeContext context) {
        Readership readership = context.readership();
        Action action = action(command);
        return article == null
                ? readership.gate().refusalOfAll(action)
                : readership
                        .gate()
                        .refusal(action, article.facts(readership.gate().domains()));
    }

    private static Action action(KnowledgeCommand.OfArticle command) {
        return switch (command) {
            case KnowledgeCommand.Write c -> Action.WRITE_ARTICLES;
            case KnowledgeCommand.Publish c -> Action.PUBLISH_ARTICLES;
            case KnowledgeCommand.Withdraw c -> Action.PUBLISH_ARTICLES;
        };
    }

    /** Decides a command on an article, which is not there yet if it is to be written first. */
    public static KnowledgeDecision decide(
            ArticleId id, @Nullable Article article, KnowledgeCommand.OfArticle command, KnowledgeContext context) {
        Optional<Refusal> refusal = refusal(article, command, context);
        if (refusal.isPresent()) {
            return new KnowledgeDecision.Rejected(refusal.get());
        }
        return switch (command) {
            case KnowledgeCommand.Write c -> write(id, article, c, context);
            case KnowledgeCommand.Publish c -> publish(written(id, article), context);
            case KnowledgeCommand.Withdraw c -> withdraw(written(id, article), context);
        };
    }

    private static Article written(ArticleId id, @Nullable Article article) {
        if (article == null) {
            throw new IllegalStateException(id + " was never written");
        }
        return article;
    }

    /** Whoever may not write where it is to stand from now on may not move it there either. */
    private static KnowledgeDecision write(
            ArticleId id, @Nullable Article article, KnowledgeCommand.Write c, KnowledgeContext context) {
        List<KeptText> texts = new ArrayList<>();
        Edition edition = new Edition(
                article == null ? 1 : article.latest().number() + 1,
                genre(c.genre()),
                c.category(),
                c.product(),
                Language.ofKey(c.language()).orElseThrow(),
                c.audience(),
                keep(c.title(), texts, context),
                keep(c.text(), texts, context),
                c.link() == null ? null : keep(c.link().strip(), texts, context),
                c.from(),
                c.until());
        Readership readership = context.readership();
        Article.State state = article == null ? Article.State.DRAFT : article.state();
        return readership
                .gate()
                .refusal(
                        Action.WRITE_ARTICLES,
                        edition.facts(state, readership.gate().domains()))
                .<KnowledgeDecision>map(KnowledgeDecision.Rejected::new)
                .orElseGet(() -> done(id, article, new KnowledgeEvent.Written(edition), texts, context));
    }

    private static Genre genre(String key) {
        for (Genre genre : Genre.values()) {
            if (genre.key().equals(key)) {
                return genre;
            }
        }
        throw new IllegalArgumentException("no genre of articles: " + key);
    }

    private static TextRef keep(String content, List<KeptText> texts, KnowledgeContext context) {
        KeptText text = KeptText.of(content, context.fresh());
        texts.add(text);
        return text.ref();
    }

    /** What is published is what was written last, which may stand elsewhere than what is published until then. */
    private static KnowledgeDecision publish(Article article, KnowledgeContext context) {
        if (!article.hasUnpublishedEdition()) {
            return refuse(
                    "already-published",
                    "The article is published as it was written last: write it anew first",
                    "O artigo já está publicado como foi escrito por último: escreva de novo primeiro");
        }
        if (article.latest().isOverAt(context.now())) {
            return refuse(
                    "article-over",
                    "Its time is over, so nobody would see it: write it anew with a later end",
                    "O prazo dele já passou, então ninguém o veria: escreva de novo com um fim posterior");
        }
        Readership readership = context.readership();
        return readership
                .gate()
                .refusal(
                        Action.PUBLISH_ARTICLES,
                        article.latest()
                                .facts(article.state(), readership.gate().domains()))
                .<KnowledgeDecision>map(KnowledgeDecision.Rejected::new)
                .orElseGet(() -> done(
                        article.id(),
                        article,
                        new KnowledgeEvent.Published(article.latest().number()),
                        List.of(),
                        context));
    }

    private static KnowledgeDecision withdraw(Article article, KnowledgeContext context) {
        return article.state() == Article.State.PUBLISHED
                ? done(article.id(), article, new KnowledgeEvent.Withdrawn(), List.of(), context)
                : refuse(
                        "not-published",
                        "The article is not published, so there is nothing to withdraw",
                        "O artigo não está publicado: não há o que retirar");
    }

    private static KnowledgeDecision done(
            ArticleId id,
            @Nullable Article article,
            KnowledgeEvent.OfArticle event,
            List<KeptText> texts,
            KnowledgeContext context) {
        RecordedKnowledge recorded = recorded(article, event, context);
        return new KnowledgeDecision.Accepted(
                Article.evolve(article, id, context.desk(), recorded), List.of(recorded), texts);
    }

    /**
     * Begins a consultation.
     *
     * @param shown what this person may read of what was looked for
     */
    public static KnowledgeDecision.Accepted begin(
            ConsultationId id, KnowledgeCommand.Begin command, List<ArticleId> shown, KnowledgeContext context) {
        return done(
                id,
                null,
                new KnowledgeEvent.Begun(context.readership().gate().actor().organisation(), command.category(), shown),
                context);
    }

    /** Notes that somebody reads an article that they may read. */
    public static KnowledgeDecision read(Consultation consultation, ArticleId article, KnowledgeContext context) {
        return ended(consultation)
                .orElseGet(
                        () -> done(consultation.id(), consultation, new KnowledgeEvent.ArticleRead(article), context));
    }

    /** Notes what somebody says who has looked. */
    public static KnowledgeDecision conclude(
            Consultation consultation, KnowledgeCommand.Conclude command, KnowledgeContext context) {
        return ended(consultation)
                .orElseGet(() ->
                        done(consultation.id(), consultation, new KnowledgeEvent.Concluded(command.helped()), context));
    }

    /** Notes that the one who looked opens a ticket, unless they did before. */
    public static KnowledgeDecision leadsTo(TicketId ticket, Consultation consultation, KnowledgeContext context) {
        return ended(consultation)
                .orElseGet(
                        () -> done(consultation.id(), consultation, new KnowledgeEvent.LedToTicket(ticket), context));
    }

    private static Optional<KnowledgeDecision> ended(Consultation consultation) {
        return consultation.isOpen()
                ? Optional.empty()
                : Optional.of(refuse(
                        "consultation-over",
                        "This has led to a ticket already: look anew, or write in that ticket",
                        "Esta consulta já deu origem a um chamado: consulte de novo ou escreva naquele chamado"));
    }

    private static KnowledgeDecision.Accepted done(
            ConsultationId id,
            @Nullable Consultation consultation,
            KnowledgeEvent.OfConsultation event,
            KnowledgeContext context) {
        RecordedKnowledge recorded = recorded(consultation, event, context);
        return new KnowledgeDecision.Accepted(
                Consultation.evolve(consultation, id, context.desk(), recorded), List.of(recorded), List.of());
    }

    /** Time never goes below the last instant, though a server's clock may. */
    private static RecordedKnowledge recorded(
            @Nullable KnowledgeItem item, KnowledgeEvent event, KnowledgeContext context) {
        long sequence = item == null ? 1 : item.version() + 1;
        Instant at = item == null || item.changedAt().isBefore(context.now()) ? context.now() : item.changedAt();
        return new RecordedKnowledge(sequence, at, context.by(), event);
    }

    private static KnowledgeDecision refuse(String code, String en, String pt) {
        return new KnowledgeDecision.Rejected(new Refusal(code, BY_STATE, new Text(en, pt)));
    }
}
