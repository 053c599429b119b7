package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.ticketing.ticket.Ticket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the library writes is read without a tree; whatever else is read as well, or is told by the tree to be wrong. */
class LogJsonStreamTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, Ticket> TICKETS = TicketJsonExamples.tickets();

    @Test
    void whatIsWrittenIsReadInTheOrderInWhichItIsWritten() {
        TICKETS.forEach((name, ticket) ->
                assertThat(stream(LogJson.write(ticket))).as(name).contains(ticket));
        LogJsonExamples.events()
                .forEach((name, event) -> assertThat(stream(LogJson.write(event), EventJson::read))
                        .as(name)
                        .contains(event));
        LogJsonExamples.recorded()
                .forEach((name, recorded) -> assertThat(stream(LogJson.write(recorded), LogJson::recorded))
                        .as(name)
                        .contains(recorded));
    }

    @Test
    void whatComesInAnotherOrderIsReadAsATree() {
        TICKETS.forEach((name, ticket) -> {
            String reversed = reversed(MAPPER.readTree(LogJson.write(ticket))).toString();

            assertThat(stream(reversed)).as(name).isEmpty();
            assertThat(LogJson.readTicket(reversed)).as(name).isEqualTo(ticket);
        });
    }

    @Test
    void nothingIsPassedOver() {
        TICKETS.forEach((name, ticket) -> objects(MAPPER.readTree(LogJson.write(ticket)))
                .forEach(json -> assertThat(stream(json)).as(name).isEmpty()));
    }

    /** With one more field at the end of one object, for each object in it. */
    private static List<String> objects(JsonNode whole) {
        List<String> all = new ArrayList<>();
        for (JsonNode each : whole.findParents("id")) {
            ((ObjectNode) each).put("more", 1);
            all.add(whole.toString());
            ((ObjectNode) each).remove("more");
        }
        return all;
    }

    private static JsonNode reversed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            Collections.reverse(names);
            ObjectNode reversed = JsonNodeFactory.instance.objectNode();
            names.forEach(name -> reversed.set(name, reversed(object.get(name))));
            return reversed;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode same = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> same.add(reversed(element)));
            return same;
        }
        return node;
    }

    private static Optional<Ticket> stream(String json) {
        return stream(json, TicketJson::read);
    }

    private static <T> Optional<T> stream(String json, Function<LogJsonFields, T> how) {
        return LogJsonStream.read(MAPPER, json, how);
    }
}
