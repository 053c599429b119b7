package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.server.demo.Demo;

/** The invented tickets, read over HTTP by those who have tokens. */
class DemoTest {

    private static final List<String> PARTS = List.of("", "/history", "/promises", "/actions");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25T10:00", "2026-11-22T03:00", "2026-12-28T08:00"})
    void everyDeskHasTicketsOfTheLastWorkingDaysAndNoneOfTheFuture(String now) {
        try (TestServer server = TestServer.start().at(now)) {
            Demo demo = new Demo(Desks.policies());
            int loaded = demo.load(server.storage(), server.now());
            assertThat(loaded).isBetween(16, 20);
            assertThat(demo.load(server.storage(), server.now())).isZero();

            int seen = 0;
            for (Demo.Guest guest : demo.guests()) {
                Answer list = server.client(guest.token()).get("/api/v1/desks/" + guest.desk() + "/tickets");
                assertThat(list.each("/items", "/title")).doesNotContain("");
                assertThat(list.each("/items", "/openedAt"))
                        .allSatisfy(at -> assertThat(Instant.parse(at))
                                .isBetween(server.now().minusSeconds(14 * 86_400), server.now()));
                guest.organisation()
                        .ifPresent(own -> assertThat(list.each("/items", "/organisation/name"))
                                .isNotEmpty()
                                .containsOnly(own));
                seen += guest.organisation().isPresent()
                        ? list.each("/items", "/id").size()
                        : 0;
            }
            assertThat(seen).isEqualTo(loaded);
        }
    }

    @Test
    void everyPartOfEveryTicketIsAsTheContractSays() {
        try (TestServer server = TestServer.start()) {
            Demo demo = new Demo(Desks.policies());
            demo.load(server.storage(), server.now());
            for (Demo.Guest guest : demo.guests()) {
                String tickets = "/api/v1/desks/" + guest.desk() + "/tickets";
                Client client = server.client(guest.token());
                client.get(tickets)
                        .each("/items", "/id")
                        .forEach(id -> PARTS.forEach(part -> assertThat(
                                        client.get(tickets + "/" + id + part).status())
                                .isEqualTo(200)));
            }
        }
    }
}
