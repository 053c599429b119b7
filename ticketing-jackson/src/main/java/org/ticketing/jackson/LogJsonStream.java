package org.ticketing.jackson;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.TextRef;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stored object that is read while it is asked for its fields, without a tree of it in between: so half a page of a list
 * is not spent on reading it. It knows only what comes next. Whatever else it finds, a field in another place or something
 * misshapen, it leaves to {@link LogJsonTree}.
 */
final class LogJsonStream extends LogJsonFields {

    /**
     * Names as they stand in the text, each where its hash puts it. Where two meet, one is made anew whenever it is asked for;
     * and whichever thread puts one there, it is the same.
     */
    private static final SerializedString[] NAMES = new SerializedString[1024];

    private final Cursor cursor;
    private final int depth;

    private LogJsonStream(Cursor cursor) {
        this.cursor = cursor;
        this.depth = cursor.depth;
    }

    /** What is read of an object; nothing if not all of it comes as it is asked for. */
    static <T> Optional<T> read(JsonMapper mapper, String json, Function<? super LogJsonFields, T> how) {
        try (JsonParser parser = mapper.createParser(json.getBytes(StandardCharsets.UTF_8))) {
            Cursor cursor = new Cursor(parser);
            cursor.require(JsonToken.START_OBJECT);
            cursor.enter();
            T read = how.apply(new LogJsonStream(cursor));
            cursor.leave(1);
            return cursor.isAtEnd() ? Optional.of(read) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Something else than what was asked for comes next. */
    private static final class Otherwise extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this; // Nobody looks at it.
        }
    }

    /** The place in the text, which all objects in it share. */
    private static final class Cursor {
        private final JsonParser parser;
        private int depth;
        /** Whether the field that comes next has been looked at. */
        private boolean looked;
        /** It, if its object does not end here. */
        private @Nullable String next;

        private Cursor(JsonParser parser) {
            this.parser = parser;
        }

        void require(JsonToken token) {
            if (parser.nextToken() != token) {
                throw new Otherwise();
            }
        }

        void enter() {
            depth++;
            advance();
        }

        void advance() {
            looked = false;
        }

        /** Whether it is the one that comes next; to compare it with what is expected is quicker than to read its name. */
        boolean isNext(String field) {
            if (looked) {
                return field.equals(next);
            }
            looked = true;
            if (parser.nextName(written(field))) {
                next = field;
                return true;
            }
            look();
            return false;
        }

        private static SerializedString written(String field) {
            int place = field.hashCode() & (NAMES.length - 1);
            SerializedString written = NAMES[place];
            if (written == null || !written.getValue().equals(field)) {
                written = new SerializedString(field);
                NAMES[place] = written;
            }
            return written;
        }

        @Nullable
        String next() {
            if (!looked) {
                looked = true;
                parser.nextToken();
                look();
            }
            return next;
        }

        private void look() {
            JsonToken token = parser.currentToken();
            if (token != JsonToken.PROPERTY_NAME && token != JsonToken.END_OBJECT) {
                throw new Otherwise();
            }
            next = token == JsonToken.PROPERTY_NAME ? parser.currentName() : null;
        }

        /** Comes back to an object from those in it, which have nothing more to tell. */
        void backTo(int object) {
            while (depth > object) {
                leave(depth);
                advance();
            }
        }

        /** Leaves an object that has nothing more to tell; what comes after it is not looked at. */
        void leave(int object) {
            backTo(object);
            if (next() != null) {
                throw new Otherwise();
            }
            depth--;
        }

        boolean isAtEnd() {
            return parser.nextToken() == null;
        }
    }

    @Override
    boolean has(String field) {
        cursor.backTo(depth);
        return cursor.isNext(field);
    }

    /** The value of a field, which must be the next. */
    private JsonToken value(String field) {
        if (!has(field)) {
            throw new Otherwise();
        }
        return cursor.parser.nextToken();
    }

    private void require(String field, JsonToken token) {
        if (value(field) != token) {
            throw new Otherwise();
        }
    }

    @Override
    String text(String field) {
        if (!has(field)) {
            throw new Otherwise();
        }
        String text = cursor.parser.nextStringValue();
        if (text == null) {
            throw new Otherwise();
        }
        cursor.advance();
        return text;
    }

    @Override
    long number(String field) {
        require(field, JsonToken.VALUE_NUMBER_INT);
        long number = cursor.parser.getLongValue();
        cursor.advance();
        return number;
    }

    @Override
    boolean flag(String field) {
        JsonToken value = value(field);
        if (value != JsonToken.VALUE_TRUE && value != JsonToken.VALUE_FALSE) {
            throw new Otherwise();
        }
        cursor.advance();
        return value == JsonToken.VALUE_TRUE;
    }

    @Override
    LogJsonStream object(String field) {
        require(field, JsonToken.START_OBJECT);
        cursor.enter();
        return new LogJsonStream(cursor);
    }

    @Override
    <T> List<T> list(String field, Function<? super LogJsonFields, T> how) {
        require(field, JsonToken.START_ARRAY);
        List<T> values = new ArrayList<>();
        JsonToken token = cursor.parser.nextToken();
        while (token == JsonToken.START_OBJECT) {
            cursor.enter();
            values.add(how.apply(new LogJsonStream(cursor)));
            cursor.leave(depth + 1);
            token = cursor.parser.nextToken();
        }
        endOfList(token);
        return values;
    }

    private void endOfList(@Nullable JsonToken token) {
        if (token != JsonToken.END_ARRAY) {
            throw new Otherwise();
        }
        cursor.advance();
    }

    @Override
    List<String> textsInOrder(String field) {
        require(field, JsonToken.START_ARRAY);
        List<String> texts = new ArrayList<>();
        JsonToken token = cursor.parser.nextToken();
        while (token == JsonToken.VALUE_STRING) {
            texts.add(cursor.parser.getString());
            token = cursor.parser.nextToken();
        }
        endOfList(token);
        return texts;
    }

    @Override
    Set<Integer> numbers(String field) {
        Set<Integer> numbers = new TreeSet<>();
        if (has(field)) {
            require(field, JsonToken.START_ARRAY);
            JsonToken token = cursor.parser.nextToken();
            while (token == JsonToken.VALUE_NUMBER_INT) {
                numbers.add(cursor.parser.getIntValue());
                token = cursor.parser.nextToken();
            }
            endOfList(token);
        }
        return numbers;
    }

    @Override
    Map<String, TextRef> textRefs(String field) {
        LogJsonStream object = object(field);
        Map<String, TextRef> refs = new LinkedHashMap<>();
        for (String each = object.next(); each != null; each = object.next()) {
            refs.put(each, object.textRef(each));
        }
        return refs;
    }

    private @Nullable String next() {
        cursor.backTo(depth);
        return cursor.next();
    }

    /** The tree tells the path. */
    @Override
    String path() {
        throw new Otherwise();
    }

    @Override
    IllegalArgumentException wrong(String field, String what) {
        return new Otherwise();
    }
}
