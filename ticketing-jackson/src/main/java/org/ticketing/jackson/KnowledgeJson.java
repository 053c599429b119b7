package org.ticketing.jackson;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.Edition;
import org.ticketing.knowledge.Genre;
import org.ticketing.knowledge.KnowledgeEvent;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/**
 * How a desk's knowledge is stored as JSON: articles, and what happened to them and in consultations. Every stored object says
 * which form it has, and every form that was ever written is read for ever, as those of {@link LogJson} are. A consultation has
 * no form of its own: it is told by the columns of its row, so that whoever it names can be told otherwise.
 */
public final class KnowledgeJson {

    private KnowledgeJson() {}

    /** The stable name of what happened, such as {@code article-published}. */
    public static String type(KnowledgeEvent event) {
        return switch (event) {
            case KnowledgeEvent.Written e -> "article-written";
            case KnowledgeEvent.Published e -> "article-published";
            case KnowledgeEvent.Withdrawn e -> "article-withdrawn";
            case KnowledgeEvent.Begun e -> "consultation-begun";
            case KnowledgeEvent.ArticleRead e -> "article-read";
            case KnowledgeEvent.Concluded e -> "consultation-concluded";
            case KnowledgeEvent.LedToTicket e -> "consultation-led-to-ticket";
        };
    }

    public static String write(KnowledgeEvent event) {
        return object(event).node().toString();
    }

    static LogJsonObject object(KnowledgeEvent event) {
        LogJsonObject json = LogJsonObject.ofForm(1).put("type", type(event));
        return switch (event) {
            case KnowledgeEvent.Written e -> json.put("edition", write(e.edition()));
            case KnowledgeEvent.Published e -> json.put("edition", e.edition());
            case KnowledgeEvent.Withdrawn e -> json;
            case KnowledgeEvent.Begun e ->
                json.put(
                                "organisation",
                                e.organisation() == null
                                        ? null
                                        : e.organisation().value())
                        .put("category", e.category())
                        .putTexts("shown", ids(e.shown()));
            case KnowledgeEvent.ArticleRead e -> json.put("article", e.article().toString());
            case KnowledgeEvent.Concluded e -> json.put("helped", e.helped());
            case KnowledgeEvent.LedToTicket e -> json.put("ticket", e.ticket().toString());
        };
    }

    static List<String> ids(List<ArticleId> articles) {
        return articles.stream().map(ArticleId::toString).toList();
    }

    static List<ArticleId> articles(LogJsonFields json, String name) {
        return json.textsInOrder(name).stream().map(ArticleId::parse).toList();
    }

    /**
     * Reads what {@link #write(KnowledgeEvent)} wrote.
     *
     * @throws IllegalArgumentException if it is not the stored form of an event
     */
    public static KnowledgeEvent readEvent(String json) {
        return LogJson.read("event of a desk's knowledge", json, KnowledgeJson::event);
    }

    private static KnowledgeEvent event(LogJsonFields json) {
        json.requireForm(1);
        String type = json.text("type");
        return switch (type) {
            case "article-written" -> new KnowledgeEvent.Written(edition(json.object("edition")));
            case "article-published" -> new KnowledgeEvent.Published(json.smallNumber("edition"));
            case "article-withdrawn" -> new KnowledgeEvent.Withdrawn();
            case "consultation-begun" ->
                new KnowledgeEvent.Begun(
                        json.optional("organisation", OrganisationId::new),
                        json.optional("category", category -> category),
                        articles(json, "shown"));
            case "article-read" -> new KnowledgeEvent.ArticleRead(json.text("article", ArticleId::parse));
            case "consultation-concluded" -> new KnowledgeEvent.Concluded(json.flag("helped"));
            case "consultation-led-to-ticket" -> new KnowledgeEvent.LedToTicket(json.text("ticket", TicketId::parse));
            default -> throw new IllegalArgumentException("no event of a desk's knowledge is of type " + type);
        };
    }

    public static String write(Article article) {
        return LogJsonObject.ofForm(1)
                .put("id", article.id().toString())
                .put("desk", article.desk().value())
                .put("version", article.version())
                .put("changedAt", article.changedAt())
                .put("state", article.state())
                .put("latest", write(article.latest()))
                .putUnlessNull("published", article.published(), KnowledgeJson::write)
                .node()
                .toString();
    }

    /**
     * Reads what {@link #write(Article)} wrote.
     *
     * @throws IllegalArgumentException if it is not the stored form of an article
     */
    public static Article readArticle(String json) {
        return LogJson.read("article", json, KnowledgeJson::article);
    }

    private static Article article(LogJsonFields json) {
        json.requireForm(1);
        LogJsonFields published = json.optionalObject("published");
        return new Article(
                json.text("desk", DeskId::new),
                json.text("id", ArticleId::parse),
                json.number("version"),
                json.instant("changedAt"),
                json.constant("state", Article.State.class),
                edition(json.object("latest")),
                published == null ? null : edition(published));
    }

    private static LogJsonObject write(Edition edition) {
        TextRef link = edition.link();
        LogJsonObject json = LogJsonObject.empty()
                .put("number", edition.number())
                .put("genre", edition.genre())
                .put("category", edition.category())
                .put("product", edition.product())
                .put("language", edition.language().key())
                .put("audience", edition.audience())
                .put("title", edition.title())
                .put("text", edition.text());
        if (link != null) {
            json.put("link", link);
        }
        return json.put("from", edition.fromInclusive()).put("until", edition.untilExclusive());
    }

    private static Edition edition(LogJsonFields json) {
        return new Edition(
                json.smallNumber("number"),
                json.constant("genre", Genre.class),
                json.text("category"),
                json.optional("product", product -> product),
                json.text("language", KnowledgeJson::language),
                json.text("audience"),
                json.textRef("title"),
                json.textRef("text"),
                link(json),
                json.optionalInstant("from"),
                json.optionalInstant("until"));
    }

    private static @Nullable TextRef link(LogJsonFields json) {
        return json.optionalObject("link") == null ? null : json.textRef("link");
    }

    private static Language language(String key) {
        return Language.ofKey(key).orElseThrow(() -> new IllegalArgumentException("'" + key + "' is no language"));
    }

    /** A list of articles as a column has it: ids between spaces. */
    public static String writeArticles(List<ArticleId> articles) {
        return String.join(" ", ids(articles));
    }

    /**
     * Reads what {@link #writeArticles} wrote.
     *
     * @throws IllegalArgumentException if it is no such list
     */
    public static List<ArticleId> readArticles(String column) {
        return column.isEmpty()
                ? List.of()
                : Stream.of(column.split(" ", -1)).map(ArticleId::parse).toList();
    }
}
