package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Articles, notices and consultations over HTTP. */
class KnowledgeOverHttpTest {

    private static final String UNO = "/api/v1/desks/uno";
    private static final String SISMAIS = "/api/v1/desks/sismais";
    private static final String QUESTION = "{'genre': 'question', 'category': 'sales', 'language': 'pt', 'audience':"
            + " 'companies', 'title': 'Por que o DESCONTO não grava?', 'text': 'Grave o item antes.'}";

    private final TestServer server = TestServer.start();
    private final Client diego = server.client("uno-diego");
    private final Client carla = server.client("uno-carla");

    @AfterEach
    void close() {
        server.close();
    }

    private String published(String body) {
        String article =
                UNO + "/articles/" + diego.post(UNO + "/articles", body).at("/id");
        assertThat(diego.post(article + "/publish", "{}").status()).isEqualTo(200);
        return article;
    }

    @Test
    void anArticleIsWrittenPublishedReadAndWithdrawn() {
        Answer written = diego.with("Idempotency-Key", "k").post(UNO + "/articles", QUESTION);
        assertThat(written.status()).isEqualTo(201);
        assertThat(written.at("/state")).isEqualTo("draft");
        String article = written.header("Location").orElseThrow();
        assertThat(diego.with("Idempotency-Key", "k")
                        .post(UNO + "/articles", QUESTION)
                        .at("/id"))
                .isEqualTo(written.at("/id"));
        assertThat(carla.get(article).status()).isEqualTo(404);

        assertThat(diego.with("If-Match", "\"9\"")
                        .post(article + "/publish", "{}")
                        .status())
                .isEqualTo(412);
        Answer published = diego.with("If-Match", written.etag()).post(article + "/publish", "{}");

        assertThat(published.etag()).isEqualTo("\"2\"");
        assertThat(carla.get(article).at("/title")).isEqualTo("Por que o DESCONTO não grava?");
        assertThat(carla.get(article).json().has("unpublished")).isFalse();
        assertThat(diego.post(article + "/write", QUESTION.replace("antes", "depois"))
                        .at("/edition"))
                .isEqualTo("2");
        assertThat(carla.get(article).at("/text")).isEqualTo("Grave o item antes.");
        assertThat(diego.get(article + "/latest").at("/text")).isEqualTo("Grave o item depois.");
        assertThat(diego.get(article + "/history").each("/items", "/type"))
                .containsExactly("written", "published", "written");
        assertThat(carla.post(article + "/publish", "{}").at("/refusal/code")).isEqualTo("not-granted");
        assertThat(diego.post(article + "/withdraw", "{}").at("/state")).isEqualTo("withdrawn");
        assertThat(carla.get(article).status()).isEqualTo(404);
        assertThat(diego.post(article + "/withdraw", "{}").at("/refusal/code")).isEqualTo("not-published");
    }

    @Test
    void listsAreFilteredSearchedCountedAndPaged() {
        List<String> titles = List.of("Desconto A", "Desconto B", "Desconto C");
        titles.forEach(title -> published(QUESTION.replace("Por que o DESCONTO não grava?", title)));
        published(QUESTION.replace("sales", "stock"));
        diego.post(UNO + "/articles", QUESTION);

        Answer first = carla.get(UNO + "/articles?q=desconto&category=sales&limit=2&total=true");

        assertThat(first.each("/items", "/title")).containsExactly("Desconto C", "Desconto B");
        assertThat(first.at("/total")).isEqualTo("3");
        Answer next = carla.get(UNO + "/articles?q=desconto&category=sales&limit=2&cursor=" + first.at("/next"));
        assertThat(next.each("/items", "/title")).containsExactly("Desconto A");
        assertThat(next.json().has("next")).isFalse();
        assertThat(carla.get(UNO + "/articles?article-state=draft").each("/items", "/id"))
                .isEmpty();
        assertThat(diego.get(UNO + "/articles?article-state=draft").each("/items", "/id"))
                .hasSize(1);
        Problems.isProblem(
                carla.get(UNO + "/articles?category=none&colour=blue&limit=0&cursor=x"),
                400,
                "invalid-request",
                "category");
        Problems.isProblem(
                carla.get(UNO + "/articles?q=other&cursor=" + first.at("/next")), 400, "invalid-request", "cursor");
    }

    @Test
    void everyMistakeInAnArticleIsToldAtOnce() {
        Answer wrong = diego.post(
                UNO + "/articles",
                "{'genre': 'poem', 'category': 'none', 'language': 'pt', 'audience': 'all', 'title': '', 'text': 't',"
                        + " 'link': 'ftp://x', 'from': '2026-12-02T00:00:00Z', 'until': '2026-12-01T00:00:00Z'}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.each("/violations", "/path"))
                .containsExactlyInAnyOrder("genre", "category", "audience", "title", "link", "until");
        assertThat(carla.post(UNO + "/articles", "{}").at("/refusal/code")).isEqualTo("not-granted");
    }

    @Test
    @DisplayName("N13 N14: over HTTP, a category leads to its answers, and these to the form")
    void fromACategoryToTheForm() {
        String article = published(QUESTION);
        Problems.isProblem(carla.post(UNO + "/consultations", "{}"), 422, "invalid-command", "category");

        Answer looked = carla.post(UNO + "/consultations", "{'category': 'sales'}");

        assertThat(looked.status()).isEqualTo(201);
        assertThat(looked.each("/shown", "/title")).containsExactly("Por que o DESCONTO não grava?");
        assertThat(looked.at("/onward/pt")).contains("Registre uma ocorrência");
        String consultation = looked.header("Location").orElseThrow();
        String id = looked.at("/shown/0/id");
        assertThat(carla.post(consultation + "/read-article", "{'article': '" + id + "'}")
                        .at("/read/0"))
                .isEqualTo(id);
        assertThat(carla.post(consultation + "/conclude", "{'helped': false}").at("/outcome"))
                .isEqualTo("rejected");
        assertThat(server.client("uno-otavio").get(consultation).status()).isEqualTo(404);
        Answer opened = carla.post(
                UNO + "/tickets",
                "{'kind': 'error', 'title': 't', 'description': 'd', 'fields': {'screen-code': 'PED0040', 'record':"
                        + " '1'}, 'consultation': '" + looked.at("/id") + "'}");
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.json().has("consulted")).isFalse();
        String ticket = opened.header("Location").orElseThrow();
        assertThat(diego.get(ticket).at("/consulted/read/0/title")).isEqualTo("Por que o DESCONTO não grava?");
        assertThat(diego.get(ticket + "/history").each("/items", "/type")).contains("consulted");
        assertThat(carla.get(ticket + "/history").each("/items", "/type")).doesNotContain("consulted");
        assertThat(carla.get(consultation).at("/outcome")).isEqualTo("ticket");
        assertThat(carla.post(consultation + "/conclude", "{'helped': true}").at("/refusal/code"))
                .isEqualTo("consultation-over");
        Answer figure = diego.get(UNO + "/deflection?from=2026-01-01T00:00:00Z&until=2027-01-01T00:00:00Z");
        assertThat(figure.at("/tickets")).isEqualTo("1");
        assertThat(carla.get(UNO + "/deflection?from=2026-01-01T00:00:00Z&until=2027-01-01T00:00:00Z")
                        .status())
                .isEqualTo(403);
        Problems.isProblem(diego.get(UNO + "/deflection?from=x"), 400, "invalid-request", "from");
        assertThat(carla.get(article).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("S10 S11: over HTTP, a reply points to a video, and a home screen has its buttons")
    void aReplyPointsToAVideo() {
        Client talita = server.client("sismais-talita");
        Client marcia = server.client("sismais-marcia");
        String video = talita.post(
                        SISMAIS + "/articles",
                        "{'genre': 'video', 'category': 'fiscal', 'product': 'back-office', 'language': 'pt',"
                                + " 'audience': 'customers', 'title': 'Cancelar uma nota', 'text': 't', 'link':"
                                + " 'https://videos.example/1'}")
                .at("/id");
        String ticket = SISMAIS + "/tickets/"
                + marcia.post(
                                SISMAIS + "/tickets",
                                "{'kind': 'question', 'title': 't', 'description': 'd', 'fields': {'where': 'x'}}")
                        .at("/id");
        String reply = "{'text': 'Veja o vídeo.', 'article': '" + video + "'}";
        Problems.isProblem(talita.post(ticket + "/reply", reply), 422, "invalid-command", "article");
        talita.post(SISMAIS + "/articles/" + video + "/publish", "{}");

        assertThat(talita.post(ticket + "/reply", reply).status()).isEqualTo(200);

        assertThat(marcia.get(ticket).at("/entries/0/article/title")).isEqualTo("Cancelar uma nota");
        Answer desk = marcia.get(SISMAIS);
        assertThat(desk.each("/knowledge/quickLinks", "/id")).containsExactly("first-sale", "fiscal", "stock");
        assertThat(marcia.get(SISMAIS + "/articles?category=" + desk.at("/knowledge/quickLinks/1/category"))
                        .each("/items", "/title"))
                .containsExactly("Cancelar uma nota");
    }

    @Test
    @DisplayName("U75: over HTTP, few stars are answered with a question")
    void fewStars() {
        String article = published(QUESTION);
        assertThat(carla.post(article + "/rate", "{'stars': 5}").json().has("asked"))
                .isFalse();
        assertThat(carla.post(article + "/rate", "{'stars': 1}").at("/asked/en"))
                .isNotEmpty();
        assertThat(carla.post(article + "/rate", "{'stars': 1, 'improvement': 'Curto.'}")
                        .json()
                        .has("asked"))
                .isFalse();
        Problems.isProblem(carla.post(article + "/rate", "{'stars': 6}"), 422, "invalid-command", "stars");
        assertThat(carla.get(article).at("/stars/1")).isEqualTo("1");
        assertThat(diego.get(article + "/ratings").at("/items/0/improvement")).isEqualTo("Curto.");
        assertThat(carla.get(article + "/ratings").status()).isEqualTo(404);
    }
}
