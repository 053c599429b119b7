package org.ticketing.jackson;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ticketing.problem.Violation;
import org.ticketing.time.Window;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import tools.jackson.databind.JsonNode;

/**
 * A place in a document, and what stands there. Everything can be read from every spot: where the right thing is not there
 * a stand-in is given, so that the rest of the policy can be read and checked. A stand-in always goes with a mistake, the
 * schema's or one that is added to {@code found}; so no policy with a stand-in is ever taken.
 */
record Spot(JsonNode node, String path, Collection<Violation> found) {

    private static final String STAND_IN = "?";

    Spot at(String key) {
        return new Spot(node.path(key), Places.below(path, key), found);
    }

    boolean isPresent() {
        return !node.isMissingNode();
    }

    /** The places in a list, in their order, none left out. */
    List<Spot> list() {
        return node.isArray()
                ? IntStream.range(0, node.size())
                        .mapToObj(i -> new Spot(node.path(i), Places.below(path, i), found))
                        .toList()
                : List.of();
    }

    /** The places in a map. */
    List<Spot> entries() {
        return node.isObject() ? node.propertyNames().stream().map(this::at).toList() : List.of();
    }

    /** The last name of the path. */
    String key() {
        return path.substring(path.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }

    String text() {
        return node.stringValue("");
    }

    Set<String> texts() {
        return list().stream().map(Spot::text).collect(Collectors.toUnmodifiableSet());
    }

    boolean flag() {
        return node.booleanValue(false);
    }

    int number(int standIn) {
        return node.isInt() || node.isLong()
                ? Math.clamp(node.longValue(), Integer.MIN_VALUE, Integer.MAX_VALUE)
                : standIn;
    }

    Text words() {
        return new Text(nonBlank(at("en").text()), nonBlank(at("pt").text()));
    }

    /** Where the entry in this place comes from. */
    Source source() {
        Spot source = at("source");
        if (source.node.isString()) {
            return Source.stated(source.text());
        }
        List<String> rules = source.list().stream().map(Spot::text).toList();
        return rules.isEmpty() ? Source.assumed(nonBlank(at("assumed").text())) : new Source.Stated(rules);
    }

    <E extends Enum<E>> E one(Class<E> type) {
        return maybeOne(type).orElseGet(() -> type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> Optional<E> maybeOne(Class<E> type) {
        return Keys.constant(type, text());
    }

    <E extends Enum<E>> Set<E> set(Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        list().forEach(spot -> spot.maybeOne(type).ifPresent(set::add));
        return set;
    }

    /** A size as people write it, {@code 25 MiB}; one byte as a stand-in for what the schema finds wrong. */
    long bytes() {
        String[] written = text().split(" ", 2);
        try {
            long number = Long.parseLong(written[0]);
            return switch (written.length == 2 ? written[1] : "") {
                case "KiB" -> Math.multiplyExact(number, 1L << 10);
                case "MiB" -> Math.multiplyExact(number, 1L << 20);
                case "GiB" -> Math.multiplyExact(number, 1L << 30);
                default -> 1;
            };
        } catch (ArithmeticException | NumberFormatException misshapen) {
            return 1;
        }
    }

    Duration duration(String form, Duration standIn) {
        try {
            Duration duration = Duration.parse(text());
            return duration.isPositive() || standIn.isZero() ? duration : standIn;
        } catch (DateTimeException e) {
            misshapen(form);
            return standIn;
        }
    }

    Period period(Period standIn) {
        try {
            return Period.parse(text());
        } catch (DateTimeException e) {
            misshapen("period");
            return standIn;
        }
    }

    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(text()));
        } catch (DateTimeException e) {
            add(
                    "date",
                    new Text(
                                    "'%s' is no day of the calendar: write one like 2026-12-25",
                                    "'%s' não é um dia do" + " calendário: escreva um como 2026-12-25")
                            .with(text()));
            return Optional.empty();
        }
    }

    Optional<Window> window() {
        try {
            return Optional.of(Window.parse(text()));
        } catch (IllegalArgumentException e) {
            misshapen("window");
            return Optional.empty();
        }
    }

    void add(String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }

    private void misshapen(String form) {
        add("form", Forms.explain(form, text()));
    }

    private static String nonBlank(String text) {
        return text.isBlank() ? STAND_IN : text;
    }
}
