package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.server.demo.Demo;
import org.ticketing.server.http.CommandRoute;
import org.ticketing.vocabulary.Action;
import tools.jackson.databind.JsonNode;

/**
 * What the list of actions says over HTTP is what the commands then do, for everybody of the demo, on random tickets. In the
 * library this is tried for every policy and store; here, that the server says the same.
 */
class ActionsOverHttpTest {

    private static final String WORDS = "{'text': 'Uma mensagem'}";
    private static final String DATE = "{'date': '%s-03:00', 'reason': 'Agendado'}";
    private static final String RELATED = "{'ticket': '$other', 'relation': 'blocks'}";
    private static final String QUOTE =
            "{'currency': 'BRL', 'validUntil': '%s-03:00', 'lines': [{'text': 'Serviço', 'amount': 90000}]}";

    /** What is refused for what it says, although the action is listed. */
    private static final Set<String> OF_CONTENT =
            Set.of("other-version", "not-approved", "unchanged", "too-many-watchers", "too-many-tags", "not-to-waive");

    /** What is refused for the other ticket that is named. */
    private static final Map<Action, Set<String>> OF_THE_OTHER = Map.of(
            Action.LINK, Set.of("link-with-itself", "linked-already", "ticket-merged", "not-granted"),
            Action.UNLINK, Set.of("not-linked", "not-granted"),
            Action.MERGE,
                    Set.of(
                            "merge-with-itself",
                            "merge-into-ended",
                            "merge-into-merged",
                            "merge-in-circle",
                            "merge-of-two-organisations",
                            "merge-loses-date",
                            "not-granted"));

    private static final Map<Action, List<String>> BODIES = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Action.CLASSIFY, List.of("{'priority': 'high'}", "{'kind': '$kind'}", "{'kind': 'nobody-knows'}")),
            Map.entry(Action.ASSIGN, List.of("{'assignee': 'somebody'}", "{}")),
            Map.entry(Action.REPLY, List.of(WORDS, "{'text': ''}")),
            Map.entry(Action.NOTE, List.of(WORDS)),
            Map.entry(Action.AWAIT_CUSTOMER, List.of(WORDS)),
            Map.entry(Action.PROMISE_DATE, List.of(DATE)),
            Map.entry(Action.REPROMISE, List.of("{'reason': 'Nova política'}")),
            Map.entry(Action.RENEGOTIATE, List.of("{'wishedDate': '%s-03:00', 'reason': 'Urgente'}")),
            Map.entry(Action.ESCALATE, List.of("{'reason': 'Não atende'}")),
            Map.entry(Action.ANSWER_RENEGOTIATION, List.of(DATE, "{'refused': true, 'reason': 'Não há'}")),
            Map.entry(Action.ACCEPT_ANSWER, List.of("{}")),
            Map.entry(Action.OFFER_QUOTE, List.of(QUOTE)),
            Map.entry(Action.APPROVE_QUOTE, List.of("{'version': 1}", "{'version': 2}")),
            Map.entry(Action.DECLINE_QUOTE, List.of("{'version': 1, 'reason': 'Caro'}")),
            Map.entry(Action.ANSWER_BY_ARTICLE, List.of("{'article': 'Aula 7', 'text': 'Veja'}")),
            Map.entry(Action.RESOLVE, List.of(WORDS)),
            Map.entry(Action.REOPEN, List.of(WORDS)),
            Map.entry(Action.RATE, List.of("{'stars': 1}", "{'stars': 5, 'comment': 'Bom'}", "{'stars': 99}")),
            Map.entry(
                    Action.FOLLOW_UP,
                    List.of(
                            "{'title': 'De novo', 'description': 'O mesmo'}",
                            "{'title': 'De novo', 'description': 'O mesmo', 'fields': {'screen-code': 'A', 'record':"
                                    + " 'B'}}")),
            Map.entry(Action.WATCH, List.of("{'watching': true}", "{'watching': false}")),
            Map.entry(Action.MANAGE_WATCHERS, List.of("{'add': ['somebody']}", "{'remove': ['somebody']}")),
            Map.entry(Action.TAG, List.of("{'add': ['finance']}", "{'remove': ['finance']}")),
            Map.entry(Action.GIVE_EVIDENCE, List.of("{'fields': {}}", "{'fields': {}, 'waiveRest': true}")),
            Map.entry(Action.LINK, List.of(RELATED, "{'ticket': 'x', 'relation': 'blocks'}")),
            Map.entry(Action.UNLINK, List.of(RELATED, "{}")),
            Map.entry(Action.MERGE, List.of("{'into': '$other'}", "{}")),
            Map.entry(Action.SPLIT, List.of("{'title': 'Parte', 'description': 'Pedido junto', 'entries': []}")),
            Map.entry(Action.CLOSE, List.of("{}"))));

    private final Random random = new Random(20261122);
    private LocalDateTime now = LocalDateTime.parse("2026-11-25T09:00");

    private <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    @Test
    void everyCommandHasABody() {
        assertThat(BODIES.keySet())
                .as("a new command takes a line in BODIES")
                .containsExactlyInAnyOrderElementsOf(
                        CommandRoute.ALL.stream().map(CommandRoute::action).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unisac", "uno", "sismais", "sensusx"})
    void theListKeepsItsWord(String desk) {
        try (TestServer server = TestServer.start()) {
            List<Client> people = new Demo(Desks.policies())
                    .guests().stream()
                            .filter(guest -> guest.desk().value().equals(desk))
                            .map(guest -> server.client(guest.token()))
                            .toList();
            List<String> kinds = server.desk(desk).policy().classification().kindIds();
            List<String> tickets = opened(desk, people, kinds);
            assertThat(tickets).isNotEmpty();
            int done = 0;
            for (int step = 0; step < 50; step++) {
                pass(server);
                done += tried(oneOf(people), oneOf(tickets), oneOf(tickets), kinds) ? 1 : 0;
            }
            assertThat(done).as("commands that were carried out").isGreaterThan(8);
        }
    }

    /** By each of them who may, one of a kind that has no form, or a question with what its form asks for. */
    private static List<String> opened(String desk, List<Client> people, List<String> kinds) {
        List<String> tickets = new ArrayList<>();
        for (Client person : people) {
            for (String kind : kinds) {
                Answer answer = person.post(
                        "/api/v1/desks/" + desk + "/tickets",
                        "{'kind': '%s', 'title': 't', 'description': 'd'}".formatted(kind));
                if (answer.status() == 201) {
                    tickets.add("/api/v1/desks/" + desk + "/tickets/" + answer.at("/id"));
                }
            }
        }
        return tickets.isEmpty() ? evident(desk, people, kinds) : tickets;
    }

    private static List<String> evident(String desk, List<Client> people, List<String> kinds) {
        return people.stream()
                .map(person -> person.post(
                        "/api/v1/desks/" + desk + "/tickets",
                        ("{'kind': '%s', 'title': 't', 'description': 'd', 'fields': {'screen-code': 'PED0040',"
                                        + " 'record': '48213'}}")
                                .formatted(kinds.get(0))))
                .filter(answer -> answer.status() == 201)
                .map(answer -> "/api/v1/desks/" + desk + "/tickets/" + answer.at("/id"))
                .toList();
    }

    private void pass(TestServer server) {
        now = now.plus(oneOf(List.of(Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofHours(3))));
        server.at(now.toString());
        if (random.nextInt(4) == 0) {
            server.tick();
        }
    }

    /** What is listed as permitted is done half of the time, anything otherwise; whether it was carried out. */
    private boolean tried(Client person, String ticket, String other, List<String> kinds) {
        Answer listed = person.get(ticket + "/actions");
        List<Action> permitted = listed.status() == 200 ? permitted(listed) : List.of();
        Action action =
                permitted.isEmpty() || random.nextBoolean() ? oneOf(List.copyOf(BODIES.keySet())) : oneOf(permitted);
        String body = oneOf(BODIES.get(action))
                .formatted(now.plusDays(2).withNano(0))
                .replace("$kind", oneOf(kinds))
                .replace("$other", ServedDesk.id(other));

        Answer answer = person.post(ticket + "/" + action.key(), body);

        String said = "%s of %s: %s".formatted(action, ticket, answer.text());
        String code = answer.at("/refusal/code");
        if (listed.status() != 200) {
            assertThat(answer.problem()).as(said).isEqualTo(listed.problem());
        } else if (permitted.contains(action)) {
            assertThat(isDone(answer)
                            || answer.status() == 422
                            || OF_CONTENT.contains(code)
                            || OF_THE_OTHER.getOrDefault(action, Set.of()).contains(code))
                    .as(said)
                    .isTrue();
        } else {
            assertThat(answer.status() == 422 || code.equals(refusal(listed, action)))
                    .as(said)
                    .isTrue();
        }
        return isDone(answer);
    }

    /** What follows a ticket is a new one. */
    private static boolean isDone(Answer answer) {
        return answer.status() == 200 || answer.status() == 201;
    }

    private static List<Action> permitted(Answer listed) {
        return items(listed)
                .filter(item -> item.path("permitted").asBoolean())
                .map(item -> action(item.path("action").asString()))
                .toList();
    }

    private static Stream<JsonNode> items(Answer listed) {
        return StreamSupport.stream(listed.json().path("items").spliterator(), false);
    }

    private static Action action(String key) {
        return CommandRoute.ALL.stream()
                .map(CommandRoute::action)
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String refusal(Answer listed, Action action) {
        Optional<JsonNode> item = items(listed)
                .filter(each -> each.path("action").asString().equals(action.key()))
                .findFirst();
        return item.map(each -> each.at("/refusal/code").asString()).orElse("not listed: " + action);
    }
}
