package org.ticketing.jackson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Text;
import tools.jackson.databind.JsonNode;

/** What people read about a document that breaks its schema. */
final class SchemaTexts {

    static final Text NO_SOURCE = new Text(
            "state where this comes from: source (a rule of the published policy, like U63) or assumed (why, where the"
                    + " published policy is silent)",
            "diga de onde isto vem: source (uma regra da política publicada, como U63) ou assumed (por quê, onde a"
                    + " política publicada não diz nada)");

    static final Text TWO_SOURCES = new Text(
            "source and assumed both stand here: what a rule states is not assumed, keep one",
            "source e assumed estão aqui ao mesmo tempo: o que uma regra diz não é suposto, deixe só um");

    private static final Map<String, Text> TYPES = Map.of(
            "string", new Text("a text", "um texto"),
            "array", new Text("a list", "uma lista"),
            "object", new Text("a map (key: value)", "um mapa (chave: valor)"),
            "integer", new Text("a whole number", "um número inteiro"),
            "boolean", new Text("true or false", "true ou false"));

    private SchemaTexts() {}

    static Text missing(String key, String example) {
        return example.isEmpty()
                ? new Text("'%s' is missing: add it", "falta '%s': acrescente").with(key)
                : new Text("'%1$s' is missing: add it, like %1$s: %2$s", "falta '%1$s': acrescente, como %1$s: %2$s")
                        .with(key, example);
    }

    static Text unknownKey(String key, @Nullable String meant, List<String> known) {
        return meant == null
                ? new Text(
                                "'%s' means nothing here: remove it, or use one of %s",
                                "'%s' não significa nada aqui: tire, ou use um de %s")
                        .with(brief(key), listed(known))
                : new Text("'%s' means nothing here: did you mean '%s'?", "'%s' não significa nada aqui: seria '%s'?")
                        .with(brief(key), meant);
    }

    static Text type(JsonNode value, JsonNode types, String example) {
        List<Text> expected = new ArrayList<>();
        for (JsonNode type : types.isArray() ? types : List.of(types)) {
            expected.add(TYPES.getOrDefault(type.asString(), Text.same(type.asString())));
        }
        String en = expected.stream().map(Text::en).collect(Collectors.joining(" or "));
        String pt = expected.stream().map(Text::pt).collect(Collectors.joining(" ou "));
        Text remedy = value.isValueNode()
                        && !value.isNull()
                        && !value.isString()
                        && types.toString().contains("string")
                ? new Text("put it in quotes", "ponha entre aspas")
                : example.isEmpty()
                        ? new Text("write " + en, "escreva " + pt)
                        : new Text("write " + en + ", like " + example, "escreva " + pt + ", como " + example);
        return new Text(what(value).en() + ": " + remedy.en(), what(value).pt() + ": " + remedy.pt());
    }

    private static Text what(JsonNode value) {
        if (value.isNull()) {
            return new Text("has no value", "não tem valor");
        }
        if (value.isObject()) {
            return new Text("a map (key: value) stands here", "aqui está um mapa (chave: valor)");
        }
        if (value.isArray()) {
            return new Text("a list stands here", "aqui está uma lista");
        }
        if (value.isString()) {
            return new Text("the text '%s' stands here", "aqui está o texto '%s'").with(brief(value.stringValue()));
        }
        return value.isNumber()
                ? new Text("the number %s stands here", "aqui está o número %s").with(value)
                : new Text("%s stands here", "aqui está %s").with(value);
    }

    static Text unknownValue(JsonNode value, List<String> known) {
        String written = value.isValueNode() ? value.asString() : value.toString();
        if (known.size() == 1) {
            return new Text("'%s' is not known here: use %s", "'%s' não é conhecido aqui: use %s")
                    .with(brief(written), known.get(0));
        }
        return Nearest.to(written, known)
                .map(meant -> new Text(
                                "'%s' is not known here: did you mean '%s'? Known are %s",
                                "'%s' não é conhecido aqui: seria '%s'? São conhecidos %s")
                        .with(brief(written), meant, listed(known)))
                .orElseGet(() -> new Text(
                                "'%s' is not known here: use one of %s", "'%s' não é conhecido aqui: use um de %s")
                        .with(brief(written), listed(known)));
    }

    static Text emptyList() {
        return new Text("the list is empty: name at least one", "a lista está vazia: diga pelo menos um");
    }

    static Text emptyMap(List<String> known) {
        return new Text("nothing stands in here: use one of %s", "aqui dentro não há nada: use um de %s")
                .with(listed(known));
    }

    static Text oneOnly(List<String> keys) {
        return new Text("%s stand here, but only one can: keep one", "%s estão aqui, mas só cabe um: deixe só um")
                .with(listed(keys));
    }

    static Text twice(JsonNode list) {
        List<String> seen = new ArrayList<>();
        for (JsonNode item : list) {
            if (seen.contains(item.toString())) {
                return new Text("%s stands in the list twice: keep one", "%s aparece na lista duas vezes: deixe só um")
                        .with(brief(item.toString()));
            }
            seen.add(item.toString());
        }
        throw new IllegalStateException("nothing stands twice in " + list);
    }

    static Text atLeast(JsonNode value, JsonNode least) {
        return new Text("%s is too little: at least %s", "%s é pouco: no mínimo %s").with(value, least);
    }

    static Text atMost(JsonNode value, JsonNode most) {
        return new Text("%s is too much: at most %s", "%s é demais: no máximo %s").with(value, most);
    }

    static Text tooLong(String value, int most) {
        return new Text("has %s characters: at most %s are taken", "tem %s caracteres: são aceitos no máximo %s")
                .with(value.codePointCount(0, value.length()), most);
    }

    static Text other(String keyword, String message) {
        return new Text("breaks the rule '%s' of the schema: %s", "quebra a regra '%s' do esquema: %s")
                .with(keyword, message);
    }

    /** The first example of a part of the schema as YAML in one line; nothing if it has none. */
    static String example(JsonNode part) {
        JsonNode example = part.path("examples").path(0);
        return example.isMissingNode() ? "" : flow(example);
    }

    private static String flow(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return node.isArray()
                ? node.values().stream().map(SchemaTexts::flow).collect(Collectors.joining(", ", "[", "]"))
                : node.asString();
    }

    private static String listed(List<String> names) {
        return String.join(", ", names);
    }

    /** What somebody wrote, short enough to be quoted on one line. */
    static String brief(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }
}
