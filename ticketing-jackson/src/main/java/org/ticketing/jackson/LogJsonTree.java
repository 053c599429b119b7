package org.ticketing.jackson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.TextRef;
import tools.jackson.databind.JsonNode;

/** A stored object that has been read as a whole: its fields can be asked for in any order. */
final class LogJsonTree extends LogJsonFields {

    /** The place of an object that is in no list. */
    private static final int NOWHERE = -1;

    private final JsonNode node;
    private final @Nullable LogJsonTree within;
    private final String name;
    private final int place;

    /** What was read as a whole. */
    LogJsonTree(JsonNode node) {
        this(node, null, "", NOWHERE);
    }

    private LogJsonTree(JsonNode node, @Nullable LogJsonTree within, String name, int place) {
        this.node = node;
        this.within = within;
        this.name = name;
        this.place = place;
        if (!node.isObject()) {
            throw new IllegalArgumentException((within == null ? "/" : path()) + " is no object");
        }
    }

    JsonNode node() {
        return node;
    }

    @Override
    String path() {
        return within == null ? "" : within.path() + "/" + name + (place == NOWHERE ? "" : "/" + place);
    }

    @Override
    boolean has(String field) {
        return node.has(field);
    }

    @Override
    String text(String field) {
        JsonNode value = present(field);
        if (!value.isString()) {
            throw wrong(field, "is no text");
        }
        return value.stringValue();
    }

    @Override
    long number(String field) {
        JsonNode value = present(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(field, "is no whole number");
        }
        return value.longValue();
    }

    @Override
    boolean flag(String field) {
        JsonNode value = present(field);
        if (!value.isBoolean()) {
            throw wrong(field, "is neither true nor false");
        }
        return value.booleanValue();
    }

    @Override
    LogJsonTree object(String field) {
        return new LogJsonTree(present(field), this, field, NOWHERE);
    }

    @Override
    <T> List<T> list(String field, Function<? super LogJsonFields, T> how) {
        List<T> values = new ArrayList<>();
        for (JsonNode element : array(field)) {
            values.add(how.apply(new LogJsonTree(element, this, field, values.size())));
        }
        return values;
    }

    @Override
    Set<Integer> numbers(String field) {
        Set<Integer> numbers = new TreeSet<>();
        node.path(field).forEach(number -> numbers.add(number.intValue()));
        return numbers;
    }

    @Override
    List<String> textsInOrder(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(field)) {
            if (!element.isString()) {
                throw wrong(field, "is no list of texts");
            }
            texts.add(element.stringValue());
        }
        return texts;
    }

    @Override
    Map<String, TextRef> textRefs(String field) {
        LogJsonTree object = object(field);
        Map<String, TextRef> refs = new LinkedHashMap<>();
        object.node.propertyNames().forEach(each -> refs.put(each, object.textRef(each)));
        return refs;
    }

    private JsonNode array(String field) {
        JsonNode array = present(field);
        if (!array.isArray()) {
            throw wrong(field, "is no list");
        }
        return array;
    }

    private JsonNode present(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw wrong(field, "is missing");
        }
        return value;
    }

    @Override
    IllegalArgumentException wrong(String field, String what) {
        return new IllegalArgumentException(path() + "/" + field + " " + what);
    }
}
