package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One of the four desks as the server serves it, and what scenarios ask of it again and again. */
record ServedDesk(TestServer server, String id) {

    /** Somebody of the demo, by the name that they have at this desk. */
    Client who(String person) {
        return server.client(id + "-" + person);
    }

    String at(String path) {
        return "/api/v1/desks/" + id + path;
    }

    /** What the desk tells everybody who asks. */
    JsonNode described() {
        return server.client().get(at("")).json();
    }

    /** Opens a ticket with these fields, and answers where it is. */
    String opened(String person, String kind, String fields) {
        return opened(who(person), kind, fields);
    }

    String opened(Client client, String kind, String fields) {
        Answer opened = client.post(
                at("/tickets"),
                "{'kind': '%s', 'title': 't', 'description': 'd', 'fields': {%s}}".formatted(kind, fields));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.header("Location").orElseThrow();
    }

    /** Does something that has to be done. */
    Answer done(String person, String address, String body) {
        Answer answer = who(person).post(address, body);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }

    /** The last promise under a goal; missing if there is none. */
    JsonNode promise(String person, String ticket, String goal) {
        return who(person)
                .get(ticket + "/promises")
                .json()
                .path("items")
                .valueStream()
                .filter(promise -> promise.at("/goal/id").asString().equals(goal))
                .reduce((earlier, later) -> later)
                .orElse(MissingNode.getInstance());
    }

    /** When something is due, as a clock in São Paulo shows it; empty if it is not due. */
    String due(String person, String ticket, String goal) {
        String due = promise(person, ticket, goal).path("due").asString("");
        return due.isEmpty()
                ? ""
                : Instant.parse(due)
                        .atZone(TestServer.SAO_PAULO)
                        .toLocalDateTime()
                        .toString();
    }

    /** What of a list bears an id. */
    static JsonNode named(JsonNode list, String id) {
        return list.valueStream()
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in " + list));
    }

    /** The rules that something comes from. */
    static List<String> rules(JsonNode sourced) {
        return sourced.at("/source/rules").valueStream().map(JsonNode::asString).toList();
    }

    static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
