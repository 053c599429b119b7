package org.ticketing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.Consultation;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.knowledge.KnowledgeContext;
import org.ticketing.knowledge.KnowledgeDecider;
import org.ticketing.knowledge.KnowledgeDecision;
import org.ticketing.knowledge.KnowledgeItem;
import org.ticketing.knowledge.Rating;
import org.ticketing.knowledge.Readership;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.problem.IdempotencyConflict;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.problem.StaleVersion;
import org.ticketing.problem.Violation;
import org.ticketing.storage.KnowledgeChange;
import org.ticketing.storage.KnowledgeReceipt;
import org.ticketing.view.SearchTerms;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.Digest;

/**
 * How a command to a desk's knowledge flows: replay, load, permit, validate, decide, append. Who may not give a command hears
 * that before anything else.
 */
final class KnowledgeCommands {

    private final Premises premises;
    private final Constraints constraints;
    private final KnowledgeReads reads;

    KnowledgeCommands(Premises premises, Constraints constraints, KnowledgeReads reads) {
        this.premises = premises;
        this.constraints = constraints;
        this.reads = reads;
    }

    /** Writes an article that is not there yet. */
    KnowledgeReceipt write(KnowledgeCommand.Write command, Request request) {
        ArticleId id = new ArticleId(premises.fresh().id());
        return persistently(id.value(), command, command.toString(), request, context -> {
            require(null, command, request, context);
            return KnowledgeDecider.decide(id, null, command, context);
        });
    }

    KnowledgeReceipt handle(ArticleId id, KnowledgeCommand.OfArticle command, Request request) {
        return persistently(id.value(), command, id + " " + command, request, context -> {
            Article article = reads.visible(id, context.readership());
            require(article, command, request, context);
            return KnowledgeDecider.decide(id, article, command, context);
        });
    }

    private void require(
            @Nullable Article article, KnowledgeCommand.OfArticle command, Request request, KnowledgeContext context) {
        KnowledgeDecider.refusal(article, command, context).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        validate(command, context);
        long version = article == null ? 0 : article.version();
        request.version().filter(expected -> expected != version).ifPresent(expected -> {
            throw StaleVersion.article(expected, version);
        });
    }

    KnowledgeReceipt begin(KnowledgeCommand.Begin command, Request request) {
        ConsultationId id = new ConsultationId(premises.fresh().id());
        return persistently(id.value(), command, command.toString(), request, context -> {
            require(SearchTerms.violations(Optional.ofNullable(command.search())));
            validate(command, context);
            return KnowledgeDecider.begin(id, command, reads.answers(command, context), context);
        });
    }

    KnowledgeReceipt handle(ConsultationId id, KnowledgeCommand.OfConsultation command, Request request) {
        return persistently(id.value(), command, id + " " + command, request, context -> {
            Consultation consultation =
                    reads.own(id.toString(), request.actor()).orElseThrow(() -> NotFound.consultation(id.toString()));
            validate(command, context);
            return switch (command) {
                case KnowledgeCommand.Begin c -> throw new IllegalStateException("a consultation begins once: " + id);
                case KnowledgeCommand.Read c ->
                    KnowledgeDecider.read(consultation, shown(c.article(), consultation, context), context);
                case KnowledgeCommand.Conclude c -> KnowledgeDecider.conclude(consultation, c, context);
            };
        });
    }

    /** One of those that were shown, as long as this person may read it. */
    private ArticleId shown(String id, Consultation consultation, KnowledgeContext context) {
        return KnowledgeReads.articleId(id)
                .filter(consultation.shown()::contains)
                .flatMap(known -> premises.knowledge().article(premises.desk(), known))
                .filter(context.readership().published(context.now())::includes)
                .map(Article::id)
                .orElseThrow(() -> NotFound.article(id));
    }

    /** What somebody thinks; that is no part of the article, so it does not stand in the way of those who write it. */
    RatingAnswer rate(ArticleId id, KnowledgeCommand.Rate command, Request request) {
        KnowledgeContext context = reads.context(request);
        Readership readership = context.readership();
        Article article = reads.visible(id, readership);
        readership
                .gate()
                .refusal(Action.READ_ARTICLES, article.facts(readership.gate().domains()))
                .ifPresent(refusal -> {
                    throw new Refused(refusal);
                });
        require(constraints.violations(command));
        int stars = command.stars();
        premises.knowledge()
                .rate(
                        premises.desk(),
                        new Rating(
                                id,
                                article.face().number(),
                                request.actor().id(),
                                context.now(),
                                stars,
                                command.improvement()));
        return new RatingAnswer(
                stars, command.improvement() == null ? context.rules().asked(stars) : Optional.empty());
    }

    private void validate(KnowledgeCommand command, KnowledgeContext context) {
        List<Violation> violations = new ArrayList<>(constraints.violations(command));
        violations.addAll(KnowledgeDecider.violations(command, context.rules()));
        require(violations);
    }

    private static void require(List<Violation> none) {
        if (!none.isEmpty()) {
            throw new InvalidCommand(none);
        }
    }

    @FunctionalInterface
    private interface Attempt {
        KnowledgeDecision decide(KnowledgeContext context);
    }

    private KnowledgeReceipt persistently(
            UUID item, KnowledgeCommand command, String asked, Request request, Attempt attempt) {
        String fingerprint = Digest.of(asked);
        return Persistence.until(
                () -> replay(command, fingerprint, request),
                () -> append(attempt.decide(reads.context(request)), command, fingerprint, request),
                () -> ConcurrentChange.article(item.toString()));
    }

    private Optional<KnowledgeReceipt> replay(KnowledgeCommand command, String fingerprint, Request request) {
        Optional<KnowledgeReceipt> receipt =
                key(command, request).flatMap(key -> premises.knowledge().receipt(premises.desk(), key));
        receipt.filter(known -> !known.fingerprint().equals(fingerprint)).ifPresent(other -> {
            throw new IdempotencyConflict(request.key().orElseThrow());
        });
        return receipt;
    }

    private static Optional<KnowledgeReceipt.Key> key(KnowledgeCommand command, Request request) {
        return request.key().map(key -> new KnowledgeReceipt.Key(request.actor().id(), command.key(), key));
    }

    private Optional<KnowledgeReceipt> append(
            KnowledgeDecision decision, KnowledgeCommand command, String fingerprint, Request request) {
        return switch (decision) {
            case KnowledgeDecision.Rejected rejected -> throw new Refused(rejected.refusal());
            case KnowledgeDecision.Accepted accepted -> {
                KnowledgeItem item = accepted.item();
                KnowledgeReceipt receipt = new KnowledgeReceipt(
                        key(command, request), fingerprint, item.uuid(), item.version(), item.changedAt());
                KnowledgeChange change =
                        new KnowledgeChange(item, accepted.events(), accepted.texts(), Optional.of(receipt));
                yield premises.knowledge().append(change) ? Optional.of(receipt) : Optional.empty();
            }
        };
    }
}
