package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.LiveServer.EVENTS;
import static org.ticketing.server.Problems.isProblem;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ticketing.directory.Actor;
import org.ticketing.vocabulary.TicketId;

/** What happened is told page by page, to each person what they may know of. */
class EventsOverHttpTest {

    private final LiveServer server = new LiveServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private static List<String> types(Answer answer) {
        return answer.each("/items", "/type");
    }

    @Test
    void whatHappenedIsToldInOrderAndOnceFromPageToPage() {
        TicketId ticket = server.opened("carla");
        server.as("diego").reply(ticket, "As palavras da resposta");
        assertThat(types(server.client("carla").get(EVENTS)))
                .as("not numbered yet")
                .isEmpty();
        server.look();

        Answer all = server.client("carla").get(EVENTS);
        assertThat(types(all)).startsWith("opened").contains("entry-added", "goal-started", "goal-stopped");
        assertThat(all.json().at("/more").asBoolean()).isFalse();
        assertThat(all.at("/items/0/ticket")).isEqualTo(ticket.toString());
        assertThat(all.at("/items/0/occasion")).isEqualTo("opened");
        assertThat(all.at("/items/0/by")).isEqualTo("carla");
        assertThat(all.text()).doesNotContain("segredo", "palavras");

        List<String> ids = new ArrayList<>();
        String after = "0";
        boolean more = true;
        while (more) {
            Answer page = server.client("carla").get(EVENTS + "?limit=2&after=" + after);
            ids.addAll(page.each("/items", "/id"));
            after = page.at("/next");
            more = page.json().at("/more").asBoolean();
        }
        assertThat(ids).isEqualTo(all.each("/items", "/id")).doesNotHaveDuplicates();
        assertThat(types(server.client("carla").get(EVENTS + "?after=" + after)))
                .isEmpty();
    }

    @Test
    void latestIsWhatHappensFromNowOn() {
        server.opened("carla");
        server.look();
        Answer now = server.client("diego").get(EVENTS + "?after=latest");
        assertThat(types(now)).isEmpty();
        server.opened("carla");
        server.look();

        assertThat(types(server.client("diego").get(EVENTS + "?after=" + now.at("/next"))))
                .startsWith("opened");
    }

    @Test
    void nobodyIsToldOfWhatTheyMayNotRead() {
        TicketId carlas = server.opened("carla");
        server.opened("caio");
        server.as("diego").note(carlas, "Uma nota interna");
        server.look();

        Answer carla = server.client("carla").get(EVENTS);
        assertThat(carla.each("/items", "/ticket")).containsOnly(carlas.toString());
        assertThat(carla.each("/items", "/occasion")).doesNotContain("noted");
        Answer diego = server.client("diego").get(EVENTS);
        assertThat(diego.each("/items", "/ticket"))
                .hasSizeGreaterThan(carla.each("/items", "/id").size());
        assertThat(diego.each("/items", "/occasion")).contains("noted");
    }

    /** What one could read once, one is not told of any more: the rights of now decide, also on what happened before. */
    @Test
    void whoHasLostTheRightIsNotToldOfWhatWasBefore() {
        TicketId ticket = server.opened("carla");
        server.as("diego").note(ticket, "Uma nota interna");
        server.look();
        assertThat(types(server.client("carla").get(EVENTS))).isNotEmpty();
        server.tokens().put("carla", Actor.customer("carla", "outra", "user"));
        server.tokens().put("diego", Actor.staff("diego", "consultant"));

        assertThat(types(server.client("carla").get(EVENTS))).isEmpty();
        assertThat(types(server.client("diego").get(EVENTS)))
                .as("consulting is not what it is about")
                .isEmpty();
    }

    @Test
    void manyEventsOfOthersArePassedOver() {
        for (int i = 0; i < 400; i++) {
            server.opened("caio");
        }
        TicketId ticket = server.opened("carla");
        server.look();

        Answer first = server.client("carla").get(EVENTS);
        assertThat(types(first)).isEmpty();
        assertThat(first.json().at("/more").asBoolean()).isTrue();
        Answer second = server.client("carla").get(EVENTS + "?after=" + first.at("/next"));
        assertThat(second.each("/items", "/ticket")).contains(ticket.toString());
    }

    @Test
    void aPositionThatIsNoneIsAMistake() {
        server.opened("carla");
        server.look();
        Client carla = server.client("carla");

        for (String position : List.of("x", "-1", "1.5", "1e3", "9999999999999999999", "")) {
            isProblem(carla.get(EVENTS + "?after=" + position), 400, "invalid-request", "the id of an event or latest");
        }
        isProblem(carla.get(EVENTS + "?limit=0"), 400, "invalid-request", "limit: has to be 1 to 200");
        isProblem(carla.get(EVENTS + "?limit=201"), 400, "invalid-request", "limit: has to be 1 to 200");
        isProblem(carla.get(EVENTS + "?since=1"), 400, "invalid-request", "since: is not known");
        isProblem(carla.get(EVENTS + "?after=4711"), 410, "unknown-position", "from 4711");
        assertThat(carla.inPortuguese().get(EVENTS + "?after=4711").at("/detail"))
                .contains("Leia de novo");
        isProblem(server.client("nobody").get(EVENTS), 401, "unauthenticated");
    }
}
