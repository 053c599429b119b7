package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.condition.ActorFact;
import org.ticketing.condition.Fact;
import org.ticketing.guidance.Guidance;
import org.ticketing.intake.Field;
import org.ticketing.notification.Occasion;
import org.ticketing.notification.Recipient;
import org.ticketing.sla.Carry;
import org.ticketing.sla.Strength;
import org.ticketing.sla.Target;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Turn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolicySchemaTest {

    private static final JsonNode SCHEMA = JsonMapper.shared().readTree(PolicyFiles.schema());
    private static final JsonNode DEFINITIONS = SCHEMA.path("$defs");

    @Test
    void theSchemaIsItselfValid() {
        String dialect = "https://json-schema.org/draft/2020-12/schema";

        assertThat(SCHEMA.path("$schema").stringValue()).isEqualTo(dialect);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(dialect))
                        .validate(SCHEMA))
                .isEmpty();
    }

    static Stream<Arguments> vocabularies() {
        return Stream.of(
                Arguments.of("action", Action.class),
                Arguments.of("signal", Signal.class),
                Arguments.of("phase", Phase.class),
                Arguments.of("turn", Turn.class),
                Arguments.of("side", Side.class),
                Arguments.of("strength", Strength.class),
                Arguments.of("carry", Carry.class),
                Arguments.of("closing", Target.Closing.class),
                Arguments.of("input", Field.Input.class),
                Arguments.of("where", Guidance.Where.class),
                Arguments.of("occasion", Occasion.class),
                Arguments.of("recipient", Recipient.class));
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    <E extends Enum<E>> void theSchemaKnowsTheWordsOfTheDomainAndNoOthers(String definition, Class<E> type) {
        assertThat(texts(DEFINITIONS.path(definition).path("enum"))).containsExactlyInAnyOrderElementsOf(Keys.of(type));
    }

    @Test
    void timeThatRunsCanNotBeLeftAsItIs() {
        List<String> carries = new ArrayList<>(Keys.of(Carry.class));
        carries.remove("leave");

        assertThat(texts(DEFINITIONS.path("carry-running").path("enum"))).containsExactlyInAnyOrderElementsOf(carries);
    }

    @Test
    void conditionsSpeakOfEveryFactAndNoOther() {
        Set<String> expected = new TreeSet<>(Keys.of(Fact.class));
        expected.addAll(List.of("absent", "all", "any", "not"));

        assertThat(DEFINITIONS.path("condition").path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(DEFINITIONS.path("test").path("pattern").stringValue())
                .contains("(" + String.join("|", Keys.of(ActorFact.class)) + ")");
    }

    @Test
    void queuesArePutInOrderByFactsOfTicketsAndNoOthers() {
        assertThat(texts(DEFINITIONS.path("listed-fact").path("enum")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Fact.values())
                        .filter(Fact::isCounted)
                        .map(Fact::key)
                        .toList());
    }

    @Test
    void everyFormOfATargetIsThereAndNoOther() {
        List<String> forms = Arrays.stream(Target.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .map(type ->
                        type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
                .toList();
        List<String> written =
                new ArrayList<>(DEFINITIONS.path("target").path("properties").propertyNames());
        written.addAll(List.of("promised-date", "none"));

        assertThat(written).containsExactlyInAnyOrderElementsOf(forms);
        assertThat(DEFINITIONS.path("target").path("pattern").stringValue()).isEqualTo("^(promised-date|none)$");
    }

    @Test
    void nothingUnknownIsLetThrough() {
        walk(SCHEMA, "#", (part, path) -> {
            if (part.path("properties").isObject() && (part.has("type") || part.has("additionalProperties"))) {
                assertThat(part.path("additionalProperties").toString())
                        .as(path)
                        .isEqualTo("false");
            }
        });
    }

    @Test
    void everyKeyIsDescribedForEditors() {
        walk(SCHEMA, "#", (part, path) -> {
            if (path.matches(".*/properties/[^/]+") && !path.matches(".*/properties/(monday|[a-z]+day)$")) {
                JsonNode target = part.has("$ref")
                        ? DEFINITIONS.path(part.path("$ref").stringValue().replace("#/$defs/", ""))
                        : part;
                assertThat(part.has("description") || target.has("description"))
                        .as(path)
                        .isTrue();
            }
        });
    }

    @Test
    void everyRuleOfTheSchemaIsExplainedInWords() {
        Set<String> explained = Set.of(
                "type",
                "enum",
                "const",
                "pattern",
                "required",
                "properties",
                "additionalProperties",
                "propertyNames",
                "items",
                "oneOf",
                "minItems",
                "minProperties",
                "maxProperties",
                "uniqueItems",
                "minimum",
                "maximum",
                "maxLength");
        Set<String> silent = Set.of("$schema", "$ref", "$defs", "$comment", "title", "description", "examples");
        walk(SCHEMA, "#", (part, path) -> {
            assertThat(part.propertyNames()).as(path).isSubsetOf(union(explained, silent));
            if (part.has("pattern")) {
                String name = path.substring(path.lastIndexOf('/') + 1);
                assertThat(Forms.known()).as(path).contains(name);
            }
        });
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    /** Every part of a schema that is a schema itself. */
    private static void walk(JsonNode part, String path, BiConsumer<JsonNode, String> visit) {
        visit.accept(part, path);
        for (String group : List.of("properties", "$defs")) {
            part.path(group)
                    .properties()
                    .forEach(entry -> walk(entry.getValue(), path + "/" + group + "/" + entry.getKey(), visit));
        }
        for (String single : List.of("items", "additionalProperties", "propertyNames")) {
            if (part.path(single).isObject()) {
                walk(part.path(single), path + "/" + single, visit);
            }
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::stringValue).toList();
    }
}
