package org.ticketing.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ticketing.KnowledgeSession;
import org.ticketing.RatingAnswer;
import org.ticketing.Ticketing;
import org.ticketing.knowledge.KnowledgeCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.server.body.ArticleBody;
import org.ticketing.server.body.ArticleHistoryBody;
import org.ticketing.server.body.ArticlesBody;
import org.ticketing.server.body.ConsultationBody;
import org.ticketing.server.body.DeflectionBody;
import org.ticketing.server.body.RatingAnswerBody;
import org.ticketing.server.body.RatingsBody;
import org.ticketing.storage.KnowledgeReceipt;
import org.ticketing.view.ArticleDetails;
import org.ticketing.view.ConsultationDetails;
import org.ticketing.view.Page;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.ConsultationId;

/** The routes of articles, notices and consultations, each a few lines around one call of the library. */
record KnowledgeRoutes(Ticketing ticketing, Entrance entrance) {

    private static final String DESK = "/api/v1/desks/{desk}";
    private static final String ARTICLES = DESK + "/articles";
    private static final String ARTICLE = ARTICLES + "/{article}";
    private static final String CONSULTATIONS = DESK + "/consultations";
    private static final String CONSULTATION = CONSULTATIONS + "/{consultation}";

    void register(RoutesConfig routes) {
        routes.get(ARTICLES, this::list);
        routes.post(ARTICLES, this::write);
        routes.get(ARTICLE, this::read);
        routes.get(ARTICLE + "/latest", this::latest);
        routes.get(ARTICLE + "/history", this::history);
        routes.get(ARTICLE + "/ratings", this::ratings);
        routes.post(ARTICLE + "/write", request -> command(request, KnowledgeCommand.Write.class));
        routes.post(ARTICLE + "/publish", request -> command(request, KnowledgeCommand.Publish.class));
        routes.post(ARTICLE + "/withdraw", request -> command(request, KnowledgeCommand.Withdraw.class));
        routes.post(ARTICLE + "/rate", this::rate);
        routes.post(CONSULTATIONS, this::consult);
        routes.get(CONSULTATION, this::consultation);
        routes.post(CONSULTATION + "/read-article", request -> look(request, KnowledgeCommand.Read.class));
        routes.post(CONSULTATION + "/conclude", request -> look(request, KnowledgeCommand.Conclude.class));
        routes.get(DESK + "/deflection", this::deflection);
    }

    private void list(Context request) {
        Caller caller = caller(request);
        ArticlesQuery query = ArticlesQuery.of(request, caller.desk().policy().domains());
        KnowledgeSession knowledge = caller.session().knowledge();
        Page<ArticleDetails> page = knowledge.articles(query.articles());
        Optional<Long> total = query.total() ? Optional.of(knowledge.count(query.articles())) : Optional.empty();
        Links.set(request, page);
        request.json(ArticlesBody.of(page, total, caller.labels()));
    }

    private void write(Context request) {
        Caller caller = caller(request);
        KnowledgeReceipt receipt =
                caller.commanding(request).knowledge().write(Bodies.read(request, KnowledgeCommand.Write.class));
        request.status(201).header("Location", "/api/v1/desks/" + caller.desk().id() + "/articles/" + receipt.item());
        done(request, caller, receipt);
    }

    private void command(Context request, Class<? extends KnowledgeCommand.OfArticle> type) {
        Caller caller = caller(request);
        ArticleId article = article(request);
        KnowledgeReceipt receipt = caller.commanding(request).knowledge().send(article, Bodies.read(request, type));
        request.status(200);
        done(request, caller, receipt);
    }

    /** Answers with the article as it is now; whoever may not read it any more has done it all the same. */
    private static void done(Context request, Caller caller, KnowledgeReceipt receipt) {
        ArticleId article = new ArticleId(receipt.item());
        try {
            answer(request, caller, caller.session().knowledge().latest(article));
        } catch (Refused | NotFound unseen) {
            request.header("ETag", etag(receipt.version())).status(204);
        }
    }

    private void read(Context request) {
        Caller caller = caller(request);
        answer(request, caller, caller.session().knowledge().read(article(request)));
    }

    private void latest(Context request) {
        Caller caller = caller(request);
        answer(request, caller, caller.session().knowledge().latest(article(request)));
    }

    private static void answer(Context request, Caller caller, ArticleDetails details) {
        request.header("ETag", etag(details.article().version()));
        request.json(ArticleBody.of(
                details, caller.session().knowledge().stars(details.article().id()), caller.labels()));
    }

    private void history(Context request) {
        Caller caller = caller(request);
        request.json(ArticleHistoryBody.of(caller.session().knowledge().history(article(request)), caller.labels()));
    }

    private void ratings(Context request) {
        Caller caller = caller(request);
        request.json(RatingsBody.of(caller.session().knowledge().ratings(article(request)), caller.labels()));
    }

    private void rate(Context request) {
        Caller caller = caller(request);
        RatingAnswer answer =
                caller.session().knowledge().rate(article(request), Bodies.read(request, KnowledgeCommand.Rate.class));
        request.json(RatingAnswerBody.of(answer));
    }

    private void consult(Context request) {
        Caller caller = caller(request);
        KnowledgeReceipt receipt =
                caller.commanding(request).knowledge().consult(Bodies.read(request, KnowledgeCommand.Begin.class));
        request.status(201)
                .header("Location", "/api/v1/desks/" + caller.desk().id() + "/consultations/" + receipt.item());
        show(request, caller, new ConsultationId(receipt.item()));
    }

    private void look(Context request, Class<? extends KnowledgeCommand.OfConsultation> type) {
        Caller caller = caller(request);
        ConsultationId consultation = consultationId(request);
        caller.commanding(request).knowledge().send(consultation, Bodies.read(request, type));
        show(request, caller, consultation);
    }

    private void consultation(Context request) {
        show(request, caller(request), consultationId(request));
    }

    private static void show(Context request, Caller caller, ConsultationId id) {
        ConsultationDetails details = caller.session().knowledge().consultation(id);
        request.json(ConsultationBody.of(details, caller.labels()));
    }

    private void deflection(Context request) {
        Caller caller = caller(request);
        Parameters parameters = Parameters.only(request, "from", "until");
        Instant from = parameters.instant("from");
        Instant until = parameters.instant("until");
        parameters.require(List.of());
        request.json(DeflectionBody.of(caller.session().knowledge().deflection(from, until)));
    }

    private Caller caller(Context request) {
        return Caller.of(request, ticketing, entrance);
    }

    /** The article in the address; what is no id is the id of none. */
    private static ArticleId article(Context request) {
        String id = request.pathParam("article");
        return Caller.ticketId(id).map(known -> new ArticleId(known.value())).orElseThrow(() -> NotFound.article(id));
    }

    private static ConsultationId consultationId(Context request) {
        String id = request.pathParam("consultation");
        return Caller.ticketId(id)
                .map(known -> new ConsultationId(known.value()))
                .orElseThrow(() -> NotFound.consultation(id));
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }
}
