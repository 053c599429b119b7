package org.ticketing.server.http;

import io.javalin.http.Context;
import java.util.List;
import org.ticketing.condition.Domains;
import org.ticketing.view.ArticleRequest;

/** What the address of a list of articles asks for. */
record ArticlesQuery(ArticleRequest articles, boolean total) {

    private static final int USUAL_LIMIT = 50;

    static ArticlesQuery of(Context request, Domains domains) {
        Parameters parameters = Parameters.ofArticles(request, "limit", "cursor", "total");
        ArticleRequest articles = new ArticleRequest(
                parameters.articles(domains),
                parameters.search(),
                parameters.single("cursor"),
                parameters.number("limit").orElse(USUAL_LIMIT));
        boolean total = parameters
                .oneOf("total", List.of("true", "false"))
                .filter("true"::equals)
                .isPresent();
        parameters.require(articles.violations());
        return new ArticlesQuery(articles, total);
    }
}
