package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What comes after the work on a ticket: over HTTP. */
@DisplayName("After the work, over HTTP")
class AfterOverHttpTest {

    private static final String DESKS = "/api/v1/desks/";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Client who(String token) {
        return server.client(token);
    }

    /** On a Wednesday at 9h. */
    private static String opened(String desk, String token, String kind, String fields) {
        server.at("2026-11-25T09:00");
        Answer opened = who(token)
                .post(
                        DESKS + desk + "/tickets",
                        "{'kind': '%s', 'title': 't', 'description': 'd', 'fields': {%s}}".formatted(kind, fields));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return DESKS + desk + "/tickets/" + opened.at("/id");
    }

    private static String occurrence() {
        return opened("uno", "uno-carla", "error", "'screen-code': 'PED0040', 'record': 'Pedido 1'");
    }

    @Test
    @DisplayName("U75: few stars ask how to improve, and the dashboard sums them up")
    void rating() {
        String ticket = opened("unisac", "unisac-beatriz", "operational-question", "'where': 'Financeiro'");
        assertThat(who("unisac-beatriz").post(ticket + "/rate", "{'stars': 2}").at("/refusal/code"))
                .isEqualTo("not-resolved");
        who("unisac-renato").post(ticket + "/resolve", "{'text': 'Assim.'}");

        Answer rated = who("unisac-beatriz").post(ticket + "/rate", "{'stars': 2}");

        assertThat(rated.status()).as(rated.text()).isEqualTo(200);
        assertThat(rated.at("/rating/asked/en")).startsWith("Tell us");
        assertThat(who("unisac-beatriz").post(ticket + "/rate", "{'stars': 6}").status())
                .isEqualTo(422);
        assertThat(who("unisac-renato").get(DESKS + "unisac/dashboard").at("/satisfaction/all/stars/2"))
                .isEqualTo("1");
        assertThat(who("unisac-renato").get(DESKS + "unisac/tickets?rating=2").each("/items", "/id"))
                .hasSize(1);
        assertThat(who("unisac-beatriz").get(DESKS + "unisac/tickets?rating=2").status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("N23: a new occurrence names the one that it goes on from, and is named there")
    void followUp() {
        String ticket = occurrence();
        who("uno-diego").post(ticket + "/resolve", "{'text': 'Corrigido.'}");
        String next = "{'title': 'Voltou', 'description': 'O mesmo', 'fields': {'screen-code': 'A', 'record': 'B'}}";
        assertThat(who("uno-carla").post(ticket + "/follow-up", next).at("/refusal/code"))
                .isEqualTo("reopen-instead");
        server.at("2026-12-03T09:00");

        Answer following = who("uno-carla").post(ticket + "/follow-up", next);

        assertThat(following.status()).as(following.text()).isEqualTo(201);
        String address = following.header("Location").orElseThrow();
        assertThat(address).isNotEqualTo(ticket);
        assertThat(following.at("/follows/id")).isEqualTo(ticket.substring(ticket.lastIndexOf('/') + 1));
        assertThat(who("uno-carla").get(ticket).at("/followedBy/0/id")).isEqualTo(following.at("/id"));
        assertThat(who("uno-carla").get(address + "/history").each("/items", "/type"))
                .contains("followed");
        assertThat(who("uno-carla")
                        .post(ticket + "/follow-up", "{'title': 'x'}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("X9: staff sort by tags and have people watch, which customers are not told")
    void tagsAndWatchers() {
        String ticket = opened("sensusx", "sensusx-lucia", "finance", "");
        Answer tagged = who("sensusx-nina").post(ticket + "/tag", "{'add': ['finance']}");
        assertThat(tagged.status()).as(tagged.text()).isEqualTo(200);
        assertThat(tagged.at("/tags/0/label/pt")).isEqualTo("Financeiro");
        assertThat(who("sensusx-nina")
                        .post(ticket + "/manage-watchers", "{'add': ['nina']}")
                        .at("/watchers/0/id"))
                .isEqualTo("nina");
        assertThat(who("sensusx-lucia")
                        .post(ticket + "/watch", "{'watching': true}")
                        .status())
                .isEqualTo(200);

        assertThat(who("sensusx-nina").get(ticket + "/history").each("/items", "/type"))
                .contains("tagged", "watchers-changed");
        assertThat(who("sensusx-lucia").get(ticket).text()).doesNotContain("watchers", "tags");
        assertThat(who("sensusx-lucia").get(ticket + "/history").each("/items", "/type"))
                .doesNotContain("tagged", "watchers-changed");
        assertThat(who("sensusx-nina")
                        .get(DESKS + "sensusx/tickets?tags=finance")
                        .each("/items", "/id"))
                .hasSize(1);
        assertThat(who("sensusx-nina")
                        .post(ticket + "/tag", "{'add': ['free']}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("X65: whoever may not see a ticket is not listed among those who watch it")
    void watchersWhoMaySee() {
        // Of another company, and somebody of whom only the host may know who they are.
        String watched = opened("sensusx", "sensusx-lucia", "finance", "");

        Answer named =
                who("sensusx-nina").post(watched + "/manage-watchers", "{'add': ['nina', 'fabio', 'nobody-knows']}");

        assertThat(named.each("/watchers", "/id")).as(named.text()).containsExactly("nina", "nobody-knows");
    }

    @Test
    @DisplayName("X65: reports tell tags and stars, to whom they are told")
    void inReports() {
        String ticket = opened("sensusx", "sensusx-lucia", "finance", "");
        who("sensusx-nina").post(ticket + "/tag", "{'add': ['subscription', 'finance']}");
        String report = DESKS + "sensusx/report";

        Answer told = who("sensusx-nina").get(report + "?columns=code,tags&tags=subscription");

        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(told.at("/columns/1/title/pt")).isEqualTo("Etiquetas");
        assertThat(told.at("/groups/0/items/0/values/tags/1/label/en")).isEqualTo("Subscription");
        assertThat(who("sensusx-nina")
                        .get(report + ".csv?columns=tags&tags=subscription")
                        .text())
                .isEqualTo("\ufeffTags\r\n\"Finance, Subscription\"\r\n");
        for (String path : new String[] {report, report + ".csv", report + ".xlsx"}) {
            assertThat(who("sensusx-lucia").get(path + "?columns=code,tags").status())
                    .as(path)
                    .isEqualTo(400);
        }

        String rated = opened("unisac", "unisac-beatriz", "operational-question", "'where': 'Financeiro'");
        who("unisac-renato").post(rated + "/resolve", "{'text': 'Assim.'}");
        who("unisac-beatriz").post(rated + "/rate", "{'stars': 4}");
        assertThat(who("unisac-renato")
                        .get(DESKS + "unisac/report?columns=rating&group=rating&rating=4")
                        .at("/groups/0/items/0/values/rating"))
                .isEqualTo("4");
        assertThat(who("unisac-renato")
                        .get(DESKS + "unisac/report.csv?columns=rating&group=rating&rating=4")
                        .text())
                .startsWith("\ufeffRating,Rating\r\n4,4\r\n");
        assertThat(who("unisac-beatriz")
                        .get(DESKS + "unisac/report?columns=rating")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("S17: a ticket that waits for the customer says when it closes")
    void closing() {
        String ticket = opened("sismais", "sismais-marcia", "question", "");
        Answer waiting = who("sismais-talita").post(ticket + "/await-customer", "{'text': 'Qual?'}");

        assertThat(waiting.at("/closing/closeAt")).as(waiting.text()).isEqualTo("2026-12-05T12:00:00Z");
        assertThat(waiting.at("/closing/rule/id")).isEqualTo("silent");
        assertThat(who("sismais-talita").get(ticket + "/history").each("/items", "/type"))
                .contains("closing-planned");
    }
}
