package org.ticketing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Actor;
import org.ticketing.directory.Organisation;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.Consultation;
import org.ticketing.knowledge.Deflection;
import org.ticketing.knowledge.Edition;
import org.ticketing.knowledge.Genre;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.knowledge.KnowledgeContext;
import org.ticketing.knowledge.KnowledgeRules;
import org.ticketing.knowledge.Rating;
import org.ticketing.knowledge.Readership;
import org.ticketing.knowledge.RecordedKnowledge;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.storage.ArticleSelection;
import org.ticketing.storage.Knowledge;
import org.ticketing.ticket.Context;
import org.ticketing.ticket.Pointer;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.ArticleDetails;
import org.ticketing.view.ArticleRequest;
import org.ticketing.view.ConsultationDetails;
import org.ticketing.view.Page;
import org.ticketing.view.SearchTerms;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TextId;

/** What people read of a desk's knowledge, each as far as the policy lets them. */
final class KnowledgeReads {

    /** So many are shown to somebody who looks for an answer: nobody reads more. */
    static final int MOST_SHOWN = 20;

    private static final int MOST_RATINGS = 200;

    private final Premises premises;

    KnowledgeReads(Premises premises) {
        this.premises = premises;
    }

    Readership readership(Request request) {
        premises.requireKnowledge();
        return new Readership(premises.gate(request));
    }

    KnowledgeContext context(Request request) {
        return new KnowledgeContext(
                premises.desk(), premises.now(), readership(request), premises.requireKnowledge(), premises.fresh());
    }

    /** Whoever may read nothing at all is told why; whoever may read something is shown that, and nothing else. */
    private void requireReader(Readership readership) {
        if (Stream.of(Action.READ_ARTICLES, Action.WRITE_ARTICLES, Action.PUBLISH_ARTICLES)
                .allMatch(action -> readership.gate().refusalOfAll(action).isPresent())) {
            throw new Refused(
                    readership.gate().refusalOfAll(Action.READ_ARTICLES).orElseThrow());
        }
    }

    /** One more than is shown is looked for, to know whether there is a page after this one. */
    Page<ArticleDetails> list(ArticleRequest asked, Request request) {
        Optional<ArticleId> before = validated(asked);
        Readership readership = readership(request);
        requireReader(readership);
        List<Article> found = knowledge().articles(desk(), selection(asked, readership), before, asked.limit() + 1);
        List<Article> shown = found.subList(0, Math.min(asked.limit(), found.size()));
        Optional<String> next = found.size() > asked.limit()
                ? Optional.of(
                        ArticleCursor.of(asked, shown.get(shown.size() - 1).id()))
                : Optional.empty();
        return new Page<>(details(shown, readership), next, Optional.empty());
    }

    long count(ArticleRequest asked, Request request) {
        validated(asked);
        Readership readership = readership(request);
        requireReader(readership);
        return knowledge().count(desk(), selection(asked, readership));
    }

    private static Optional<ArticleId> validated(ArticleRequest asked) {
        List<Violation> violations = Stream.concat(asked.violations().stream(), ArticleCursor.violation(asked).stream())
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        return ArticleCursor.before(asked);
    }

    /** The one place where what is asked for is cut down to what this person may read. */
    private ArticleSelection selection(ArticleRequest asked, Readership readership) {
        return new ArticleSelection(
                readership.visible(premises.now()),
                asked.condition().forActor(readership.gate().actor()),
                asked.terms());
    }

    private List<ArticleDetails> details(List<Article> articles, Readership readership) {
        List<TextId> ids = articles.stream()
                .flatMap(article -> ArticleDetails.textIds(article.face()).stream())
                .toList();
        Map<TextId, String> texts = knowledge().texts(desk(), ids);
        return articles.stream()
                .map(article -> ArticleDetails.of(article, article.face(), texts, readership.keeps(article)))
                .toList();
    }

    ArticleDetails read(ArticleId id, Request request) {
        Readership readership = readership(request);
        Article article = visible(id, readership);
        return details(List.of(article), readership).get(0);
    }

    /** As it was written last, for those who look after it. */
    ArticleDetails latest(ArticleId id, Request request) {
        Readership readership = readership(request);
        Article article = kept(id, readership);
        Edition latest = article.latest();
        return ArticleDetails.of(article, latest, knowledge().texts(desk(), ArticleDetails.textIds(latest)), true);
    }

    Article visible(ArticleId id, Readership readership) {
        return knowledge()
                .article(desk(), id)
                .filter(readership.visible(premises.now())::includes)
                .orElseThrow(() -> NotFound.article(id.toString()));
    }

    private Article kept(ArticleId id, Readership readership) {
        return Optional.of(visible(id, readership))
                .filter(readership::keeps)
                .orElseThrow(() -> NotFound.article(id.toString()));
    }

    List<RecordedKnowledge> history(ArticleId id, Request request) {
        return knowledge().log(desk(), kept(id, readership(request)).uuid());
    }

    Map<Integer, Long> stars(ArticleId id, Request request) {
        return knowledge().stars(desk(), visible(id, readership(request)).id());
    }

    List<Rating> ratings(ArticleId id, Request request) {
        return knowledge().ratings(desk(), kept(id, readership(request)).id(), MOST_RATINGS);
    }

    Deflection deflection(Instant fromInclusive, Instant untilExclusive, Request request) {
        readership(request).gate().refusalOfAll(Action.PUBLISH_ARTICLES).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return knowledge().deflection(desk(), fromInclusive, untilExclusive);
    }

    /** What somebody is shown who looks for an answer: questions of a category, or what holds the words, but no notices. */
    List<ArticleId> answers(KnowledgeCommand.Begin looking, KnowledgeContext context) {
        Readership readership = context.readership();
        readership.gate().refusalOfAll(Action.READ_ARTICLES).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        ArticleSelection selection = new ArticleSelection(
                readership.published(context.now()),
                looked(looking, context.rules()),
                Optional.ofNullable(looking.search()).map(SearchTerms::of).orElse(SearchTerms.NONE));
        return knowledge().articles(desk(), selection, Optional.empty(), MOST_SHOWN).stream()
                .map(Article::id)
                .toList();
    }

    private static Condition looked(KnowledgeCommand.Begin looking, KnowledgeRules rules) {
        Condition genre = rules.beforeOpening().by() == KnowledgeRules.BeforeOpening.By.CATEGORY
                ? Condition.is(Fact.GENRE, Genre.QUESTION.key())
                : new Condition.Not(Condition.is(Fact.GENRE, Genre.NOTICE.key()));
        return looking.category() == null
                ? genre
                : Condition.all(genre, Condition.is(Fact.CATEGORY, looking.category()));
    }

    ConsultationDetails consultation(ConsultationId id, Request request) {
        Readership readership = readership(request);
        Consultation found =
                own(id.toString(), request.actor()).orElseThrow(() -> NotFound.consultation(id.toString()));
        List<Article> shown = found.shown().stream()
                .flatMap(each -> knowledge().article(desk(), each).stream())
                .filter(readership.published(premises.now())::includes)
                .toList();
        return new ConsultationDetails(
                found,
                details(shown, readership),
                premises.requireKnowledge().beforeOpening().onward());
    }

    /** A consultation of this person; nobody else's is there for them. */
    Optional<Consultation> own(String id, Actor actor) {
        return consultationId(id)
                .flatMap(known -> knowledge().consultation(desk(), known))
                .filter(found -> found.person().equals(actor.id()));
    }

    private static Optional<ConsultationId> consultationId(String id) {
        try {
            return Optional.of(ConsultationId.parse(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static Optional<ArticleId> articleId(String id) {
        try {
            return Optional.of(ArticleId.parse(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The article that a reply names, if everybody may read it who may read the reply. */
    Optional<Article> pointedTo(String id, Ticket ticket, Context context) {
        String plan = Optional.ofNullable(premises.policy().directory())
                .flatMap(rules -> premises.organisations()
                        .organisation(desk(), ticket.opening().organisation()))
                .map((Organisation organisation) -> organisation.contract().plan())
                .orElse(null);
        return articleId(id)
                .flatMap(known -> knowledge().article(desk(), known))
                .filter(article -> Pointer.leads(article, ticket, premises.policy(), plan, context));
    }

    /** The titles of articles, as far as this person may read them; none at a desk that keeps none. */
    Map<ArticleId, String> titles(Collection<ArticleId> ids, Request request) {
        if (ids.isEmpty() || premises.policy().knowledge() == null) {
            return Map.of();
        }
        Readership readership = readership(request);
        List<Article> articles = ids.stream()
                .flatMap(id -> knowledge().article(desk(), id).stream())
                .filter(readership.visible(premises.now())::includes)
                .toList();
        Map<ArticleId, String> titles = new HashMap<>();
        for (ArticleDetails shown : details(articles, readership)) {
            shown.title().ifPresent(title -> titles.put(shown.article().id(), title));
        }
        return titles;
    }

    private Knowledge knowledge() {
        return premises.knowledge();
    }

    private DeskId desk() {
        return premises.desk();
    }
}
