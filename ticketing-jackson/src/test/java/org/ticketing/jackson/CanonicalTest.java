package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidPolicy;
import org.ticketing.time.BusinessCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class CanonicalTest {

    private static final SupportPolicy SMALL = PolicyFiles.readYaml(Wrong.small());

    /** The hash of a policy is kept by tickets for ever: if this fails, old promises can't find their policy any more. */
    @Test
    void theTextOfADocumentNeverChanges() {
        assertThat(canonical("""
            b: [1, -20, 1.0, 1.50, true, null, []]
            a: {é: "tab\\t quote\\" back\\\\ slash/ nul\\0 euro€ face\uD83D\uDE00 sep\\u2028 del\\x7F"}
            B: {}
            """))
                .isEqualTo("{\"B\":{},\"a\":{\"é\":\"tab\\t quote\\\" back\\\\ slash/ nul\\u0000 euro€"
                        + " face\uD83D\uDE00 sep\u2028 del\u007F\"},\"b\":[1,-20,1,1.50,true,null,[]]}");
    }

    @Test
    void theHashOfAPolicyNeverChanges() {
        assertThat(SMALL.hash().brief()).isEqualTo("fd25af28d653");
    }

    @Test
    void writingADifferentWayIsTheSamePolicy() {
        String yaml = Wrong.small();

        assertThat(List.of(
                        "# another remark\n" + yaml,
                        yaml.replace("\n", "\r\n"),
                        "\uFEFF" + yaml,
                        yaml.replace("desk: small", "'desk': \"small\""),
                        yaml.replace("{en: Screen, pt: Tela}", "\n      pt: Tela\n      en: Screen"),
                        yaml.replace("*silent", "nothing is published"),
                        yaml.replace("days: 2", "days: 2.0"),
                        yaml.replace("Código", "Co\u0301digo")))
                .allSatisfy(other -> {
                    assertThat(other).isNotEqualTo(yaml);
                    assertThat(PolicyFiles.readYaml(other).hash()).isEqualTo(SMALL.hash());
                });
    }

    @Test
    void sayingAnotherThingIsAnotherPolicy() {
        String yaml = Wrong.small();

        assertThat(List.of(
                        yaml.replace("PT24H", "PT25H"),
                        yaml.replace("Natal", "natal"),
                        yaml.replace("2026-12-25", "2026-12-26"),
                        yaml.replace("source: U18", "source: U21"),
                        yaml.replace("[see, open, reply]", "[open, see, reply]")))
                .allSatisfy(other -> {
                    assertThat(other).isNotEqualTo(yaml);
                    assertThat(PolicyFiles.readYaml(other).hash()).isNotEqualTo(SMALL.hash());
                });
    }

    @Test
    void aDateStaysWhatWasWritten() {
        assertThat(canonical("{day: 2026-01-01, time: 08:00, no: yes, octal: 010}"))
                .isEqualTo("{\"day\":\"2026-01-01\",\"no\":\"yes\",\"octal\":\"010\",\"time\":\"08:00\"}");
    }

    @Test
    void whatIsKeptIsReadAsTheSamePolicy() {
        SupportPolicy again = PolicyFiles.readJson(SMALL.document().json());

        assertThat(again.document()).isEqualTo(SMALL.document());
        // Compiled calendars are the same if what they are compiled from is.
        assertThat(again)
                .usingRecursiveComparison(RecursiveComparisonConfiguration.builder()
                        .withIgnoredFieldsOfTypes(BusinessCalendar.class)
                        .withStrictTypeChecking(true)
                        .build())
                .isEqualTo(SMALL);
    }

    @Property(tries = 50)
    void theOrderOfKeysMeansNothing(@ForAll Random random) {
        JsonNode document = JsonMapper.shared().readTree(SMALL.document().json());
        String shuffled =
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(shuffle(document, random));

        assertThat(PolicyFiles.readJson(shuffled).hash()).isEqualTo(SMALL.hash());
        assertThat(PolicyFiles.readYaml(shuffled).hash()).isEqualTo(SMALL.hash());
    }

    private static JsonNode shuffle(JsonNode node, Random random) {
        if (node.isObject()) {
            List<String> keys = new ArrayList<>(node.propertyNames());
            Collections.shuffle(keys, random);
            ObjectNode shuffled = JsonNodeFactory.instance.objectNode();
            keys.forEach(key -> shuffled.set(key, shuffle(node.get(key), random)));
            return shuffled;
        }
        if (node.isArray()) {
            return JsonNodeFactory.instance
                    .arrayNode()
                    .addAll(node.values().stream()
                            .map(item -> shuffle(item, random))
                            .toList());
        }
        return node;
    }

    @Test
    void jsonThatIsBrokenIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> PolicyFiles.readJson("{\"format\": 1,\n \"desk\" \"x\"}"))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("can't be read from line 2, column 9 on");
        assertThatThrownBy(() -> PolicyFiles.readJson("{\"format\": 1, \"format\": 1}"))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("Duplicate Object property \"format\"");
        assertThatThrownBy(() -> PolicyFiles.readJson("{} {}"))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("[syntax]");
        assertThatThrownBy(() -> PolicyFiles.readJson(""))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("[empty]");
    }

    private static String canonical(String yaml) {
        return Canonical.json(YamlTree.parse(yaml).root());
    }
}
