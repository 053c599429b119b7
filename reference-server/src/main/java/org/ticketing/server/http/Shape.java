package org.ticketing.server.http;

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
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.CharacterRule;
import org.ticketing.vocabulary.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the body of a command looks like: its members, and what form each takes. Finds every member that does not fit at
 * once, before the body becomes a command; whether what it says is right is for the library.
 */
record Shape(Map<String, Class<?>> members) {

    static Shape of(Class<? extends Command> command) {
        Map<String, Class<?>> members = new LinkedHashMap<>();
        Stream.of(command.getRecordComponents()).forEach(c -> members.put(c.getName(), c.getType()));
        return new Shape(members);
    }

    List<Violation> violations(ObjectNode body) {
        List<Violation> found = new ArrayList<>();
        body.propertyStream().forEach(member -> {
            Class<?> type = members.get(member.getKey());
            if (type == null) {
                found.add(unknown(member.getKey()));
            } else {
                check(member.getKey(), type, member.getValue(), found);
            }
        });
        return found;
    }

    private static void check(String path, Class<?> type, JsonNode value, List<Violation> found) {
        if (value.isNull()) {
            return; // as good as left out: whether it may be is for the library
        }
        if (type == String.class) {
            text(path, value).ifPresent(found::add);
        } else if (type == Instant.class) {
            instant(path, value).ifPresent(found::add);
        } else if (type == Map.class) {
            texts(path, value, found);
        } else {
            throw new IllegalStateException("commands have texts, instants and fields, but " + path + " is " + type);
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
