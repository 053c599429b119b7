package org.ticketing.jackson;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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

/**
 * A stored object while it is read. Ask for its fields in the order in which they are written, and for all of one object
 * before the next: {@linkplain LogJsonStream read so}, it takes half the time. In any other order {@linkplain LogJsonTree it
 * is read as well}, and a field that is missing or misshapen is an error with its path.
 */
abstract sealed class LogJsonFields permits LogJsonStream, LogJsonTree {

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

    /** Where the object is in the whole, as a JSON pointer. */
    abstract String path();

    abstract boolean has(String name);

    abstract String text(String name);

    abstract long number(String name);

    abstract boolean flag(String name);

    abstract LogJsonFields object(String name);

    abstract <T> List<T> list(String name, Function<? super LogJsonFields, T> how);

    abstract List<String> textsInOrder(String name);

    abstract Set<Integer> numbers(String name);

    abstract Map<String, TextRef> textRefs(String name);

    abstract IllegalArgumentException wrong(String name, String what);

    /** Every form up to the latest is known. */
    final void requireForm(long latest) {
        long stored = number("v");
        if (stored < 1 || stored > latest) {
            throw wrong("v", "is " + stored + ", and the latest form known is " + latest);
        }
    }

    final <T> T text(String name, Function<String, T> how) {
        String text = text(name);
        try {
            return how.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(name, "can't be read: " + e.getMessage());
        }
    }

    final <T> @Nullable T optional(String name, Function<String, T> how) {
        return has(name) ? text(name, how) : null;
    }

    final int smallNumber(String name) {
        return Math.toIntExact(number(name));
    }

    final Instant instant(String name) {
        return text(name, StoredInstant::parse);
    }

    final @Nullable Instant optionalInstant(String name) {
        return optional(name, StoredInstant::parse);
    }

    final @Nullable Duration optionalDuration(String name) {
        return optional(name, StoredDuration::parse);
    }

    final <E extends Enum<E>> E constant(String name, Class<E> type) {
        return text(name, key -> constant(type, key));
    }

    final <E extends Enum<E>> @Nullable E optionalConstant(String name, Class<E> type) {
        return optional(name, key -> constant(type, key));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String key) {
        Enum<?> constant = CONSTANTS.get(type).get(key);
        if (constant == null) {
            throw new IllegalArgumentException("'" + key + "' is not known");
        }
        return type.cast(constant);
    }

    final @Nullable LogJsonFields optionalObject(String name) {
        return has(name) ? object(name) : null;
    }

    final <T> List<T> optionalList(String name, Function<? super LogJsonFields, T> how) {
        return has(name) ? list(name, how) : List.of();
    }

    final List<Warnings.Ahead> warnings(String name) {
        return optionalList(name, ahead -> new Warnings.Ahead(ahead.smallNumber("warning"), ahead.instant("at")));
    }

    final List<Escalation.Ahead> escalations(String name) {
        return optionalList(name, ahead -> new Escalation.Ahead(ahead.smallNumber("escalation"), ahead.instant("at")));
    }

    final Map<String, TextRef> optionalTextRefs(String name) {
        return has(name) ? textRefs(name) : Map.of();
    }

    final Set<String> texts(String name) {
        return new TreeSet<>(textsInOrder(name));
    }

    final List<String> optionalTexts(String name) {
        return has(name) ? textsInOrder(name) : List.of();
    }

    final TextRef textRef(String name) {
        LogJsonFields ref = object(name);
        return new TextRef(ref.text("id", TextId::parse), ref.text("witness"));
    }
}
