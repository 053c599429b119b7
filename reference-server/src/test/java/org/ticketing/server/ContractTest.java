package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.server.http.CommandRoute;
import org.ticketing.server.problem.ProblemType;
import org.ticketing.ticket.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ContractTest {

    private final Contract contract = new Contract();

    private static Answer health(int status, String contentType, String body) {
        return new Answer(
                "GET",
                "/health",
                Optional.empty(),
                status,
                HttpHeaders.of(Map.of("Content-Type", List.of(contentType)), (name, value) -> true),
                body);
    }

    @Test
    void takesWhatIsInIt() {
        assertThat(contract.violations(health(200, "application/json", "{\"status\": \"up\"}")))
                .isEmpty();
    }

    static Stream<Answer> wrongAnswers() {
        return Stream.of(
                health(200, "application/json", "{\"status\": \"down\"}"),
                health(200, "application/json", "{}"),
                health(200, "application/json", "{\"status\": \"up\", \"secret\": 1}"),
                health(200, "text/plain", "up"),
                health(201, "application/json", "{\"status\": \"up\"}"),
                // a header is missing, then the wrong type of problem
                health(405, "application/problem+json", "{}"),
                health(
                        405,
                        "application/problem+json",
                        "{\"type\": \"/problems/other\", \"title\": \"t\", \"status\": 405, \"detail\": \"d\"}"));
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void rejectsWhatIsNotInIt(Answer answer) {
        assertThat(contract.violations(answer)).isNotEmpty();
    }

    @Test
    void rejectsATextThatIsNoInstantAndAMemberTooManyUnderAllOf() {
        JsonNode example = contract.at("/components/schemas/Promise/example");
        assertThat(contract.validate(example, "/components/schemas/Promise", ""))
                .isEmpty();

        JsonNode wrong = example.deepCopy();
        ((ObjectNode) wrong).put("due", "tomorrow").put("extra", 1);

        assertThat(contract.validate(wrong, "/components/schemas/Promise", "")).hasSize(2);
    }

    /** The page at /docs shows nothing of those that a path shares among its operations. */
    @Test
    void everyOperationNamesItsOwnParameters() {
        contract.operations()
                .forEach((path, methods) -> methods.forEach(method -> {
                    assertThat(method).isIn("get", "post", "delete");
                    List<String> named = new ArrayList<>();
                    contract.at("/paths/" + path.replace("/", "~1") + "/" + method + "/parameters")
                            .forEach(parameter -> named.add(parameter.toString().toLowerCase(Locale.ROOT)));
                    Pattern.compile("\\{([a-z]+)}")
                            .matcher(path)
                            .results()
                            .forEach(variable -> assertThat(named)
                                    .anySatisfy(
                                            parameter -> assertThat(parameter).contains(variable.group(1))));
                }));
    }

    @Test
    void everyExampleIsAsItsSchemaSays() {
        List<String> found = new ArrayList<>();
        contract.operations()
                .forEach((path, methods) -> methods.forEach(method -> {
                    String body = "/paths/" + path.replace("/", "~1") + "/" + method
                            + "/requestBody/content/application~1json";
                    examplesAt(body, found);
                    String answers = "/paths/" + path.replace("/", "~1") + "/" + method + "/responses";
                    contract.at(answers)
                            .propertyNames()
                            .forEach(
                                    status -> examplesAt(answers + "/" + status + "/content/application~1json", found));
                }));
        contract.at("/components/responses").propertyNames().forEach(response -> {
            String content = "/components/responses/" + response + "/content/application~1";
            examplesAt(content + "json", found);
            examplesAt(content + "problem+json", found);
        });
        assertThat(found).isEmpty();
    }

    private void examplesAt(String media, List<String> found) {
        JsonNode node = contract.at(media);
        if (node.has("example")) {
            found.addAll(contract.validate(node.get("example"), media + "/schema", media));
        }
        node.path("examples")
                .propertyStream()
                .forEach(named -> found.addAll(
                        contract.validate(named.getValue().get("value"), media + "/schema", media + named.getKey())));
    }

    @Test
    void everyCommandHasARouteAndItsRecordHasTheMembersOfTheContract() {
        assertThat(records(Command.class))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(Command.Open.class),
                                CommandRoute.ALL.stream().map(CommandRoute::type))
                        .toList());
        CommandRoute.ALL.forEach(route -> {
            String schema = "/components/schemas/" + route.type().getSimpleName();
            assertThat(contract.at("/paths/~1api~1v1~1desks~1{desk}~1tickets~1{ticket}~1"
                                    + route.action().key() + "/post/requestBody/content/application~1json/schema/$ref")
                            .asString())
                    .isEqualTo("#" + schema);
            assertThat(contract.at(schema + "/properties").propertyNames())
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of(route.type().getRecordComponents())
                                            .map(component -> component.getName()),
                                    CommandRoute.takesFiles(route.type()) ? Stream.of("attachments") : Stream.empty())
                            .toList());
        });
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ContractTest::records)
                : Stream.of(type);
    }

    @Test
    void everyTypeOfProblemIsInItAndServed() {
        try (TestServer server = TestServer.start()) {
            List<String> types = new ArrayList<>();
            contract.at("/components/schemas/Problem/properties/type/enum").forEach(type -> types.add(type.asString()));
            assertThat(types)
                    .containsExactlyElementsOf(Stream.of(ProblemType.values())
                            .map(ProblemType::uri)
                            .toList());
            types.forEach(
                    type -> assertThat(server.client().get(type).at("/type")).isEqualTo(type));
            assertThat(server.client().get("/problems/none").status()).isEqualTo(404);
        }
    }

    @Test
    void everyAddressOfItIsThere() {
        try (TestServer server = TestServer.start()) {
            contract.operations()
                    .forEach((path, methods) -> methods.forEach(method -> {
                        Answer answer = server.client("uno-diego")
                                .send(
                                        method.toUpperCase(Locale.ROOT),
                                        path.replaceAll("\\{[^}]+}", "x"),
                                        Optional.empty());
                        assertThat(answer.problem())
                                .isNotIn("/problems/unknown-address", "/problems/method-not-allowed");
                    }));
        }
    }
}
