package org.ticketing.server.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.CharacterRule;
import org.ticketing.vocabulary.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the body of a command looks like: its members, and what form each takes. Finds every member that does not fit at
 * once, before the body becomes a command; whether what it says is right is for the library.
 */
record Shape(Map<String, Type> members) {

    static Shape of(Class<?> command) {
        Map<String, Type> members = new LinkedHashMap<>();
        Stream.of(command.getRecordComponents()).forEach(c -> members.put(c.getName(), c.getGenericType()));
        return new Shape(members);
    }

    /** The members of both. */
    Shape and(Shape other) {
        Map<String, Type> both = new LinkedHashMap<>(members);
        both.putAll(other.members);
        return new Shape(both);
    }

    List<Violation> violations(ObjectNode body) {
        return violations("", body);
    }

    /** The same of an object that stands at a place in the body. */
    List<Violation> violations(String within, JsonNode body) {
        List<Violation> found = new ArrayList<>();
        check(within, body, found);
        return found;
    }

    private void check(String within, JsonNode body, List<Violation> found) {
        body.propertyStream().forEach(member -> {
            Type type = members.get(member.getKey());
            String path = within + member.getKey();
            if (type == null) {
                found.add(unknown(path));
            } else {
                check(path, type, member.getValue(), found);
            }
        });
    }

    private static void check(String path, Type type, JsonNode value, List<Violation> found) {
        if (value.isNull()) {
            return; // as good as left out: whether it may be is for the library
        }
        if (type == String.class) {
            text(path, value).ifPresent(found::add);
        } else if (type == Instant.class) {
            instant(path, value).ifPresent(found::add);
        } else if (type == Integer.class) {
            require(value.isInt(), path, new Text("has to be a whole number", "precisa ser um número inteiro"), found);
        } else if (type == Long.class) {
            require(
                    value.isIntegralNumber() && value.canConvertToLong(),
                    path,
                    new Text("has to be a whole number", "precisa ser um número inteiro"),
                    found);
        } else if (type == boolean.class || type == Boolean.class) {
            require(value.isBoolean(), path, new Text("has to be true or false", "precisa ser true ou false"), found);
        } else if (type == JsonNode.class) {
            require(value.isObject(), path, new Text("has to be an object: {…}", "precisa ser um objeto: {…}"), found);
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            texts(path, value, found);
        } else if (type instanceof ParameterizedType generic && generic.getRawType() != Map.class) {
            list(path, generic.getActualTypeArguments()[0], value, found);
        } else if (type instanceof Class<?> nested && nested.isRecord()) {
            object(path, nested, value, found);
        } else {
            throw new IllegalStateException("there is no rule for " + path + ", which is " + type);
        }
    }

    private static void require(boolean right, String path, Text otherwise, List<Violation> found) {
        if (!right) {
            found.add(type(path, otherwise));
        }
    }

    private static void list(String path, Type each, JsonNode value, List<Violation> found) {
        require(value.isArray(), path, new Text("has to be a list: […]", "precisa ser uma lista: […]"), found);
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            String place = path + "." + i;
            if (value.get(i).isNull()) {
                found.add(type(place, new Text("has no value: leave it out", "não tem valor: retire")));
            } else {
                check(place, each, value.get(i), found);
            }
        }
    }

    private static void object(String path, Class<?> type, JsonNode value, List<Violation> found) {
        require(value.isObject(), path, new Text("has to be an object: {…}", "precisa ser um objeto: {…}"), found);
        if (value.isObject()) {
            of(type).check(path + ".", value, found);
        }
    }

    private static Optional<Violation> text(String path, JsonNode value) {
        if (!value.isString()) {
            return Optional.of(type(path, new Text("has to be a text: \"…\"", "precisa ser um texto: \"…\"")));
        }
        return CharacterRule.isKept(value.stringValue())
                ? Optional.empty()
                : Optional.of(new Violation(path, CharacterRule.NAME, CharacterRule.BROKEN));
    }

    private static Optional<Violation> instant(String path, JsonNode value) {
        return value.isString() && isInstant(value.stringValue())
                ? Optional.empty()
                : Optional.of(type(
                        path,
                        new Text(
                                "has to be an instant: \"2026-12-04T17:00:00-03:00\"",
                                "precisa ser um instante: \"2026-12-04T17:00:00-03:00\"")));
    }

    private static void texts(String path, JsonNode value, List<Violation> found) {
        if (!value.isObject()) {
            found.add(type(
                    path,
                    new Text(
                            "has to be an object with texts in it: {\"…\": \"…\"}",
                            "precisa ser um objeto com textos: {\"…\": \"…\"}")));
            return;
        }
        value.propertyStream()
                .flatMap(member -> text(path + "." + member.getKey(), member.getValue()).stream())
                .forEach(found::add);
    }

    private Violation unknown(String member) {
        return new Violation(
                member,
                "known-member",
                new Text("is not known here: the members are %s", "não é conhecido aqui: os membros são %s")
                        .with(members.keySet()));
    }

    private static Violation type(String path, Text message) {
        return new Violation(path, "type", message);
    }

    private static boolean isInstant(String text) {
        try {
            int year = OffsetDateTime.parse(text)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .getYear();
            return year >= 1 && year <= 9999;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
