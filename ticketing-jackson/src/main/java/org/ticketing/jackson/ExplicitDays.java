package org.ticketing.jackson;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ticketing.jackson.HolidaySource.Holiday;
import org.ticketing.vocabulary.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document in which holidays that were observed by name stand as days with their dates, behind those that the policy
 * itself writes. A day that the policy writes itself wins: a half-day on a holiday stays the half-day.
 *
 * @param root the document, to be read and hashed
 * @param sources where dates were looked up, with their versions
 */
record ExplicitDays(JsonNode root, Set<String> sources) {

    /** Mistakes in what is observed are added to the spot; what is wrong there is left out. */
    static ExplicitDays of(Spot policy) {
        Set<String> sources = new TreeSet<>();
        JsonNode root = policy.node().deepCopy();
        for (Spot calendar : policy.at("calendars").list()) {
            if (calendar.at("holidays").isPresent()) {
                ObservedHolidays observed = ObservedHolidays.read(calendar.at("holidays"));
                observed.source().map(HolidaySource::version).ifPresent(sources::add);
                write(observed, calendar, (ObjectNode) root.at(calendar.path()));
            }
        }
        return new ExplicitDays(root, sources);
    }

    private static void write(ObservedHolidays observed, Spot calendar, ObjectNode target) {
        Set<String> own = calendar.at("days").list().stream()
                .map(day -> day.at("date").text())
                .collect(Collectors.toSet());
        JsonNode because = calendar.at("holidays").node();
        target.remove("holidays");
        if (target.path("days").isMissingNode()) {
            target.putArray("days");
        }
        if (target.path("days") instanceof ArrayNode days) {
            observed.days().forEach((date, holidays) -> {
                if (!own.contains(date.toString())) {
                    days.add(day(date, holidays, because, days.objectNode()));
                }
            });
        }
    }

    private static ObjectNode day(LocalDate date, List<Holiday> holidays, JsonNode because, ObjectNode day) {
        day.put("date", date.toString());
        words(day.putObject("name"), holidays, Holiday::name);
        day.putArray("hours");
        for (String key : List.of("source", "assumed")) {
            Optional.of(because.path(key))
                    .filter(value -> !value.isMissingNode())
                    .ifPresent(value -> day.set(key, value));
        }
        words(day.putObject("taken-from"), holidays, Holiday::takenFrom);
        return day;
    }

    /** More than one holiday on a date is told of with each of its names. */
    private static void words(ObjectNode target, List<Holiday> holidays, Function<Holiday, Text> what) {
        target.put("en", joined(holidays, what.andThen(Text::en)));
        target.put("pt", joined(holidays, what.andThen(Text::pt)));
    }

    private static String joined(List<Holiday> holidays, Function<Holiday, String> what) {
        return holidays.stream().map(what).distinct().collect(Collectors.joining(" / "));
    }
}
