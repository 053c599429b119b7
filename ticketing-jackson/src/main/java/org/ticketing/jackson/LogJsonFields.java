package org.ticketing.jackson;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ticketing.sla.Warnings;
import org.ticketing.ticket.TextRef;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.TextId;
import tools.jackson.databind.JsonNode;

/** A stored object while it is read; a field that is missing or misshapen is an error with its path. */
record LogJsonFields(JsonNode node, String path) {

    LogJsonFields {
        if (!node.isObject()) {
            throw new IllegalArgumentException((path.isEmpty() ? "/" : path) + " is no object");
        }
    }

    /** Every form up to the latest is known. */
    void requireForm(long latest) {
        long stored = number("v");
        if (stored < 1 || stored > latest) {
            throw wrong("v", "is " + stored + ", and the latest form known is " + latest);
        }
    }

    String text(String name) {
        JsonNode value = present(name);
        if (!value.isString()) {
            throw wrong(name, "is no text");
        }
        return value.stringValue();
    }

    <T> T text(String name, Function<String, T> how) {
        String text = text(name);
        try {
            return how.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(path + "/" + name + " can't be read: " + e.getMessage(), e);
        }
    }

    <T> @Nullable T optional(String name, Function<String, T> how) {
        return node.has(name) ? text(name, how) : null;
    }

    long number(String name) {
        JsonNode value = present(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, "is no whole number");
        }
        return value.longValue();
    }

    int smallNumber(String name) {
        return Math.toIntExact(number(name));
    }

    boolean flag(String name) {
        JsonNode value = present(name);
        if (!value.isBoolean()) {
            throw wrong(name, "is neither true nor false");
        }
        return value.booleanValue();
    }

    Instant instant(String name) {
        return text(name, Instant::parse);
    }

    @Nullable
    Instant optionalInstant(String name) {
        return optional(name, Instant::parse);
    }

    @Nullable
    Duration optionalDuration(String name) {
        return optional(name, Duration::parse);
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return text(name, key -> constant(type, key));
    }

    <E extends Enum<E>> @Nullable E optionalConstant(String name, Class<E> type) {
        return optional(name, key -> constant(type, key));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String key) {
        for (E constant : type.getEnumConstants()) {
            if (Key.of(constant).equals(key)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("'" + key + "' is not known");
    }

    LogJsonFields object(String name) {
        return new LogJsonFields(present(name), path + "/" + name);
    }

    <T> List<T> list(String name, Function<LogJsonFields, T> how) {
        JsonNode array = present(name);
        if (!array.isArray()) {
            throw wrong(name, "is no list");
        }
        List<T> values = new ArrayList<>();
        for (JsonNode element : array) {
            values.add(how.apply(new LogJsonFields(element, path + "/" + name + "/" + values.size())));
        }
        return values;
    }

    List<Warnings.Ahead> warnings(String name) {
        return node.has(name)
                ? list(name, ahead -> new Warnings.Ahead(ahead.smallNumber("warning"), ahead.instant("at")))
                : List.of();
    }

    Set<Integer> numbers(String name) {
        Set<Integer> numbers = new TreeSet<>();
        node.path(name).forEach(number -> numbers.add(number.intValue()));
        return numbers;
    }

    TextRef textRef(String name) {
        LogJsonFields ref = object(name);
        return new TextRef(ref.text("id", TextId::parse), ref.text("witness"));
    }

    Map<String, TextRef> textRefs(String name) {
        LogJsonFields object = object(name);
        Map<String, TextRef> refs = new LinkedHashMap<>();
        object.node.propertyNames().forEach(field -> refs.put(field, object.textRef(field)));
        return refs;
    }

    private JsonNode present(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw wrong(name, "is missing");
        }
        return value;
    }

    private IllegalArgumentException wrong(String name, String what) {
        return new IllegalArgumentException(path + "/" + name + " " + what);
    }
}
