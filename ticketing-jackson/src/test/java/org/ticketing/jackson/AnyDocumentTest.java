package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidPolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever stands in a document: it is taken, or its mistakes are told. Nothing else comes out, and nothing is repeated. */
class AnyDocumentTest {

    private static final String SMALL =
            PolicyFiles.readYaml(Wrong.small()).document().json();

    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "0",
            "-1",
            "2.5",
            "1e300",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"$actor.id\"",
            "\"always\"",
            "\"none\"",
            "\"portal\"",
            "\"error\"",
            "\"PT0S\"",
            "\"P1D\"",
            "\"2026-02-30\"",
            "\"99:99-00:00\"",
            "[]",
            "[[]]",
            "[\"portal\", \"portal\"]",
            "[null]",
            "{}",
            "{\"en\": \"a\"}",
            "{\"not\": \"always\"}",
            "{\"kind\": {\"has\": \"error\"}}",
            "{\"any\": []}",
            "{\"oneOf\": 1}",
            "{\"a/b~c\": {\"\": 1}}");

    @Property(tries = 1_000)
    void aChangedDocumentIsTakenOrExplained(@ForAll Random random) {
        JsonNode document = JsonMapper.shared().readTree(SMALL);
        for (int change = random.nextInt(1, 4); change > 0; change--) {
            change(document, random);
        }

        explained(() -> PolicyFiles.readJson(document.toString())).ifPresent(taken -> {
            SupportPolicy again = PolicyFiles.readJson(taken.document().json());
            assertThat(again.hash()).isEqualTo(taken.hash());
        });
    }

    @Property(tries = 500)
    void aChangedFileIsTakenOrExplained(@ForAll Random random) {
        StringBuilder yaml = new StringBuilder(Wrong.small());
        for (int change = random.nextInt(1, 4); change > 0; change--) {
            int at = random.nextInt(yaml.length());
            yaml.replace(
                    at,
                    at + random.nextInt(3),
                    random.nextBoolean() ? "" : "" + "\n\t -:#{}[]*&!|>'\"%@`?,0aZé\u0000".charAt(random.nextInt(25)));
        }

        explained(() -> PolicyFiles.readYaml(yaml.toString()));
    }

    private static Optional<SupportPolicy> explained(Supplier<SupportPolicy> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidPolicy e) {
            assertThat(e.violations()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(e.violations()).allSatisfy(violation -> {
                assertThat(violation.path()).startsWith("/");
                assertThat(violation.message().en())
                        .isNotEqualTo(violation.message().pt());
            });
            return Optional.empty();
        }
    }

    /** Walks down to a random place and puts something strange there, or nothing. */
    private static void change(JsonNode root, Random random) {
        JsonNode at = root;
        while (true) {
            List<JsonNode> inner = new ArrayList<>();
            at.forEach(child -> {
                if (child.isContainer() && !child.isEmpty()) {
                    inner.add(child);
                }
            });
            if (inner.isEmpty() || random.nextInt(4) == 0) {
                break;
            }
            at = inner.get(random.nextInt(inner.size()));
        }
        JsonNode strange = JsonMapper.shared().readTree(STRANGE.get(random.nextInt(STRANGE.size())));
        if (at instanceof ObjectNode map) {
            String key = List.copyOf(map.propertyNames()).get(random.nextInt(map.size()));
            if (random.nextInt(3) == 0) {
                map.remove(key);
            } else {
                map.set(random.nextInt(5) == 0 ? key + "x" : key, strange);
            }
        } else if (at instanceof ArrayNode list) {
            list.set(random.nextInt(list.size()), strange);
        }
    }
}
