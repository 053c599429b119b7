package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.Edition;
import org.ticketing.knowledge.Genre;
import org.ticketing.knowledge.KnowledgeEvent;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/** What was stored once is read for ever: no approved file is ever changed or deleted. */
class KnowledgeJsonTest {

    private static final ApprovedFiles APPROVED = ApprovedFiles.in("approved-knowledge");
    private static final Instant MORNING = Instant.parse("2026-11-09T11:00:00.123456Z");
    private static final ArticleId ONE = ArticleId.parse("01900000-0000-7000-8000-0000000000a1");
    private static final ArticleId TWO = ArticleId.parse("01900000-0000-7000-8000-0000000000a0");

    private static final Edition FULL = new Edition(
            2,
            Genre.VIDEO,
            "sales",
            "web",
            Language.PORTUGUESE,
            "customers",
            text(1),
            text(2),
            text(3),
            MORNING,
            Instant.parse("2026-12-09T11:00:00.123456Z"));

    private static final Edition PLAIN =
            new Edition(1, Genre.QUESTION, "stock", null, Language.ENGLISH, "team", text(4), text(5), null, null, null);

    private static final Map<String, KnowledgeEvent> EVENTS = Stream.of(
                    new KnowledgeEvent.Written(FULL),
                    new KnowledgeEvent.Published(2),
                    new KnowledgeEvent.Withdrawn(),
                    new KnowledgeEvent.Begun(new OrganisationId("escola"), "sales", List.of(ONE, TWO)),
                    new KnowledgeEvent.ArticleRead(ONE),
                    new KnowledgeEvent.Concluded(true),
                    new KnowledgeEvent.LedToTicket(TicketId.parse("01900000-0000-7000-8000-0000000000f1")))
            .collect(Collectors.toMap(event -> KnowledgeJson.type(event) + ".v1", event -> event));

    private static final Map<String, Article> ARTICLES = Map.of(
            "article.v1",
            new Article(new DeskId("small"), ONE, 3, MORNING, Article.State.PUBLISHED, FULL, PLAIN),
            "article-draft.v1",
            new Article(new DeskId("small"), ONE, 3, MORNING, Article.State.DRAFT, PLAIN, null));

    private static TextRef text(int number) {
        return new TextRef(
                TextId.parse("01900000-0000-7000-8000-00000000000" + number),
                Integer.toHexString(number).repeat(64));
    }

    @Test
    void everyTypeOfEventHasAnExample() {
        assertThat(EVENTS.values().stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(KnowledgeEvent.OfArticle.class, KnowledgeEvent.OfConsultation.class)
                                .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                                .collect(Collectors.toSet()));
    }

    static Stream<String> events() {
        return EVENTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventsAreStoredAsApproved(String name) throws IOException {
        APPROVED.require(name, EVENTS, KnowledgeJson::write, KnowledgeJson::readEvent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"article.v1", "article-draft.v1"})
    void articlesAreStoredAsApproved(String name) throws IOException {
        APPROVED.require(name, ARTICLES, KnowledgeJson::write, KnowledgeJson::readArticle);
    }

    @Test
    void everyApprovedFileIsAnExample() throws IOException {
        APPROVED.requireExactly(List.of(EVENTS.keySet(), ARTICLES.keySet()));
    }

    @Test
    void articlesStandInAColumnInOrder() {
        assertThat(KnowledgeJson.readArticles(KnowledgeJson.writeArticles(List.of(ONE, TWO))))
                .containsExactly(ONE, TWO);
        assertThat(KnowledgeJson.readArticles(KnowledgeJson.writeArticles(List.of())))
                .isEmpty();
    }

    @Test
    void whatIsNotAStoredFormIsRefusedWithItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnowledgeJson.readEvent("{\"v\":1,\"type\":\"article-read\"}"))
                .withMessageContaining("/article is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnowledgeJson.readEvent("{\"v\":1,\"type\":\"vanished\"}"))
                .withMessageContaining("vanished");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnowledgeJson.readEvent("{\"v\":2,\"type\":\"article-withdrawn\"}"))
                .withMessageContaining("/v is 2, and the latest form known is 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnowledgeJson.readArticle("{"))
                .withMessageContaining("this is not a stored article");
    }
}
