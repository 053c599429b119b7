package org.ticketing.jackson;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ticketing.sla.Escalation;
import org.ticketing.sla.Warnings;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.TextRef;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A stored object while it is written; what is absent is left out. */
record LogJsonObject(ObjectNode node) {

    static LogJsonObject empty() {
        return new LogJsonObject(JsonNodeFactory.instance.objectNode());
    }

    static LogJsonObject ofForm(long version) {
        return empty().put("v", version);
    }

    LogJsonObject put(String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
        return this;
    }

    LogJsonObject put(String name, long value) {
        node.put(name, value);
        return this;
    }

    LogJsonObject put(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    LogJsonObject put(String name, @Nullable Instant value) {
        return put(name, value == null ? null : value.toString());
    }

    LogJsonObject put(String name, @Nullable Duration value) {
        return put(name, value == null ? null : value.toString());
    }

    LogJsonObject put(String name, @Nullable Enum<?> value) {
        return put(name, value == null ? null : Key.of(value));
    }

    LogJsonObject put(String name, TextRef ref) {
        return put(name, of(ref));
    }

    LogJsonObject put(String name, LogJsonObject value) {
        node.set(name, value.node);
        return this;
    }

    LogJsonObject put(String name, Map<String, TextRef> refs) {
        LogJsonObject object = empty();
        new TreeMap<>(refs).forEach(object::put);
        return put(name, object);
    }

    LogJsonObject putIf(String name, boolean value) {
        return value ? put(name, true) : this;
    }

    LogJsonObject putUnlessEmpty(String name, Map<String, TextRef> refs) {
        return refs.isEmpty() ? this : put(name, refs);
    }

    <T> LogJsonObject putUnlessNull(String name, @Nullable T value, Function<T, LogJsonObject> how) {
        return value == null ? this : put(name, how.apply(value));
    }

    <T> LogJsonObject put(String name, List<T> values, Function<T, LogJsonObject> how) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(how.apply(value).node));
        node.set(name, array);
        return this;
    }

    LogJsonObject putWarnings(String name, List<Warnings.Ahead> warnings) {
        return putUnlessEmpty(
                name, warnings, ahead -> empty().put("warning", ahead.warning()).put("at", ahead.at()));
    }

    LogJsonObject putEscalations(String name, List<Escalation.Ahead> escalations) {
        return putUnlessEmpty(
                name,
                escalations,
                ahead -> empty().put("escalation", ahead.escalation()).put("at", ahead.at()));
    }

    <T> LogJsonObject putUnlessEmpty(String name, List<T> list, Function<T, LogJsonObject> form) {
        return list.isEmpty() ? this : put(name, list, form);
    }

    LogJsonObject putUnlessEmpty(String name, Set<Integer> numbers) {
        if (!numbers.isEmpty()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            numbers.stream().sorted().forEach(array::add);
            node.set(name, array);
        }
        return this;
    }

    /** Texts of which none is there twice, and whose order tells nothing. */
    LogJsonObject putTexts(String name, Set<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.stream().sorted().forEach(array::add);
        node.set(name, array);
        return this;
    }

    /** Texts in an order that tells something. */
    LogJsonObject putTexts(String name, List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        node.set(name, array);
        return this;
    }

    private static LogJsonObject of(TextRef ref) {
        return empty().put("id", ref.id().toString()).put("witness", ref.witness());
    }
}
