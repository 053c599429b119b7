package org.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ticketing.knowledge.Deflection;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.knowledge.Rating;
import org.ticketing.knowledge.RecordedKnowledge;
import org.ticketing.storage.KnowledgeReceipt;
import org.ticketing.view.ArticleDetails;
import org.ticketing.view.ArticleRequest;
import org.ticketing.view.ConsultationDetails;
import org.ticketing.view.Page;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ConsultationId;

/**
 * The articles and notices of a desk as one person meets them. Immutable and safe for any number of threads.
 *
 * <p>Every method throws {@link org.ticketing.problem.NotFound} for an article that is not there, or that this person is not to
 * know of: a draft, say, or what is written for others. Where nothing at all is for them, or the desk keeps no articles, it throws
 * {@link org.ticketing.problem.Refused}. Every command throws what {@linkplain Session commands on tickets} throw, and has
 * done nothing then.
 */
public final class KnowledgeSession {

    private final KnowledgeCommands commands;
    private final KnowledgeReads reads;
    private final Request request;

    KnowledgeSession(KnowledgeCommands commands, KnowledgeReads reads, Request request) {
        this.commands = commands;
        this.reads = reads;
        this.request = request;
    }

    /** What this person may read, the newest first, page by page. */
    public Page<ArticleDetails> articles(ArticleRequest asked) {
        return reads.list(asked, request);
    }

    /** How many articles this person may read: as many as the list of them is long. */
    public long count(ArticleRequest asked) {
        return reads.count(asked, request);
    }

    public ArticleDetails read(ArticleId article) {
        return reads.read(article, request);
    }

    /** An article as it was written last, published or not, for those who look after it. */
    public ArticleDetails latest(ArticleId article) {
        return reads.latest(article, request);
    }

    /** What happened to an article, with every edition that there was, for those who look after it. */
    public List<RecordedKnowledge> history(ArticleId article) {
        return reads.history(article, request);
    }

    /** Writes an article, which is a draft then. */
    public KnowledgeReceipt write(KnowledgeCommand.Write article) {
        return commands.write(article, request);
    }

    /** Writes an article anew: what is published stays so until the new edition is. */
    public KnowledgeReceipt revise(ArticleId article, KnowledgeCommand.Write anew) {
        return commands.handle(article, anew, request);
    }

    public KnowledgeReceipt publish(ArticleId article) {
        return commands.handle(article, new KnowledgeCommand.Publish(), request);
    }

    public KnowledgeReceipt withdraw(ArticleId article) {
        return commands.handle(article, new KnowledgeCommand.Withdraw(), request);
    }

    /** Says how good an article is; what was said before gives way to it. */
    public RatingAnswer rate(ArticleId article, KnowledgeCommand.Rate rating) {
        return commands.rate(article, rating, request);
    }

    /** How many people gave how many stars. */
    public Map<Integer, Long> stars(ArticleId article) {
        return reads.stars(article, request);
    }

    /** The latest ratings with what was said beside them, at most 200, for those who look after the article. */
    public List<Rating> ratings(ArticleId article) {
        return reads.ratings(article, request);
    }

    /** Looks for an answer before asking. What is found, is then shown by {@link #consultation}. */
    public KnowledgeReceipt consult(KnowledgeCommand.Begin looking) {
        return commands.begin(looking, request);
    }

    /** What this person was shown. */
    public ConsultationDetails consultation(ConsultationId consultation) {
        return reads.consultation(consultation, request);
    }

    /** Notes that this person reads an article that they were shown. */
    public KnowledgeReceipt opened(ConsultationId consultation, ArticleId article) {
        return commands.handle(consultation, new KnowledgeCommand.Read(article.toString()), request);
    }

    /** Notes whether what was shown was the answer. */
    public KnowledgeReceipt conclude(ConsultationId consultation, boolean helped) {
        return commands.handle(consultation, new KnowledgeCommand.Conclude(helped), request);
    }

    /** How often people found their answer without a ticket, for those who publish articles. */
    public Deflection deflection(Instant fromInclusive, Instant untilExclusive) {
        return reads.deflection(fromInclusive, untilExclusive, request);
    }

    /** Any command to an article that is there. */
    public KnowledgeReceipt send(ArticleId article, KnowledgeCommand.OfArticle command) {
        return commands.handle(article, command, request);
    }

    /** Any command to a consultation that has begun. */
    public KnowledgeReceipt send(ConsultationId consultation, KnowledgeCommand.OfConsultation command) {
        return commands.handle(consultation, command, request);
    }
}
