package org.ticketing.jackson;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ticketing.sla.Escalation;
import org.ticketing.sla.Warnings;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;
import tools.jackson.databind.JsonNode;

/** A stored object while it is read; a field that is missing or misshapen is an error with its path. */
final class LogJsonFields {

    /** The place of an object that is in no list. */
    private static final int NOWHERE = -1;

    private static final ClassValue<Map<String, Enum<?>>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            Map<String, Enum<?>> constants = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                Enum<?> each = (Enum<?>) constant;
                constants.put(Key.of(each), each);
            }
            return constants;
        }
    };

    private final JsonNode node;
    private final @Nullable LogJsonFields within;
    private final String name;
    private final int place;

    /** What was read as a whole. */
    LogJsonFields(JsonNode node) {
        this(node, null, "", NOWHERE);
    }

    /** The path is told only when something is wrong: to make it takes longer than to read what is right. */
    private LogJsonFields(JsonNode node, @Nullable LogJsonFields within, String name, int place) {
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

    /** Where the object is in the whole, as a JSON pointer. */
    String path() {
        return within == null ? "" : within.path() + "/" + name + (place == NOWHERE ? "" : "/" + place);
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
            throw new IllegalArgumentException(path() + "/" + name + " can't be read: " + e.getMessage(), e);
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
        return text(name, StoredInstant::parse);
    }

    @Nullable
    Instant optionalInstant(String name) {
        return optional(name, StoredInstant::parse);
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
        Enum<?> constant = CONSTANTS.get(type).get(key);
        if (constant == null) {
            throw new IllegalArgumentException("'" + key + "' is not known");
        }
        return type.cast(constant);
    }

    LogJsonFields object(String name) {
        return new LogJsonFields(present(name), this, name, NOWHERE);
    }

    <T> List<T> list(String name, Function<LogJsonFields, T> how) {
        JsonNode array = present(name);
        if (!array.isArray()) {
            throw wrong(name, "is no list");
        }
        List<T> values = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            values.add(how.apply(new LogJsonFields(element, this, name, values.size())));
        }
        return values;
    }

    <T> List<T> optionalList(String name, Function<LogJsonFields, T> how) {
        return node.has(name) ? list(name, how) : List.of();
    }

    List<Warnings.Ahead> warnings(String name) {
        return optionalList(name, ahead -> new Warnings.Ahead(ahead.smallNumber("warning"), ahead.instant("at")));
    }

    List<Escalation.Ahead> escalations(String name) {
        return optionalList(name, ahead -> new Escalation.Ahead(ahead.smallNumber("escalation"), ahead.instant("at")));
    }

    Set<Integer> numbers(String name) {
        Set<Integer> numbers = new TreeSet<>();
        node.path(name).forEach(number -> numbers.add(number.intValue()));
        return numbers;
    }

    @Nullable
    LogJsonFields optionalObject(String name) {
        return node.has(name) ? object(name) : null;
    }

    Set<String> texts(String name) {
        return new TreeSet<>(textsInOrder(name));
    }

    List<String> optionalTexts(String name) {
        return node.has(name) ? textsInOrder(name) : List.of();
    }

    List<String> textsInOrder(String name) {
        JsonNode array = present(name);
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array) {
            if (!element.isString()) {
                throw wrong(name, "is no list of texts");
            }
            texts.add(element.stringValue());
        }
        return texts;
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
        return new IllegalArgumentException(path() + "/" + name + " " + what);
    }
}
