package org.ticketing.jackson;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ticketing.jackson.HolidaySource.Holiday;
import org.ticketing.vocabulary.Text;

/**
 * The holidays that a calendar observes by name. Only what it names is taken: the holidays by law of the country and of the
 * states that it lists, without those it excepts, and of the optional days those it lists.
 *
 * @param source of which they are; nothing if what is named there can't be taken from any
 * @param days each date with what it is a holiday for; more than one thing if two holidays meet
 */
record ObservedHolidays(Optional<HolidaySource> source, NavigableMap<LocalDate, List<Holiday>> days) {

    private static final int LAST_YEAR = 2199;

    private static final Text NO_SOURCE = new Text(
            "nothing here knows the dates of holidays: add ticketing-holidays to the class path, or publish this file"
                    + " and read what is published, or write each holiday under days",
            "nada aqui sabe as datas dos feriados: ponha ticketing-holidays no class path, ou publique este arquivo e"
                    + " leia o que foi publicado, ou escreva cada feriado em days");

    /** The years of a calendar's holidays, both inclusive. */
    private record Years(int first, int last) {}

    /** What stands at {@code holidays} of a calendar, found mistakes added to the spot. */
    static ObservedHolidays read(Spot spot) {
        List<HolidaySource> sources = ServiceLoader.load(HolidaySource.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (sources.isEmpty()) {
            spot.add("available", NO_SOURCE);
            return none();
        }
        Optional<HolidaySource> source = knowing(spot.at("country"), sources);
        return source.flatMap(one -> taken(spot, one)).orElseGet(ObservedHolidays::none);
    }

    private static ObservedHolidays none() {
        return new ObservedHolidays(Optional.empty(), new TreeMap<>());
    }

    private static Optional<HolidaySource> knowing(Spot country, List<HolidaySource> sources) {
        Optional<HolidaySource> source = sources.stream()
                .filter(one -> one.countries().contains(country.text()))
                .findFirst();
        if (source.isEmpty()) {
            Text what = new Text("the holidays of %s", "os feriados de %s").with(country.text());
            List<String> known =
                    sources.stream().flatMap(one -> one.countries().stream()).toList();
            country.add("known-value", unknown(what, known));
        }
        return source;
    }

    private static Optional<ObservedHolidays> taken(Spot spot, HolidaySource source) {
        String country = spot.at("country").text();
        Set<String> states = states(spot.at("states"), source.states(country));
        return years(spot.at("years"), source.firstYear(country))
                .map(years -> IntStream.rangeClosed(years.first(), years.last())
                        .boxed()
                        .flatMap(year -> source.holidays(country, states, year).stream())
                        .toList())
                .map(all -> new ObservedHolidays(Optional.of(source), observed(spot, all)));
    }

    /** Those of the listed states that are known. */
    private static Set<String> states(Spot list, Set<String> known) {
        Set<String> states = new TreeSet<>();
        for (Spot state : list.list()) {
            if (known.contains(state.text())) {
                states.add(state.text());
            } else {
                Text what = new Text("holidays of the state %s", "feriados do estado %s").with(state.text());
                state.add("known-value", unknown(what, known));
            }
        }
        return states;
    }

    private static NavigableMap<LocalDate, List<Holiday>> observed(Spot spot, List<Holiday> all) {
        Set<String> lawful = ids(all, false);
        Set<String> optional = ids(all, true);
        optional.removeAll(lawful);
        known(spot.at("except"), lawful, optional, notTaken());
        known(spot.at("optional"), optional, lawful, takenAnyway());

        Set<String> excepted = spot.at("except").texts();
        Set<String> named = spot.at("optional").texts();
        NavigableMap<LocalDate, List<Holiday>> days = new TreeMap<>();
        for (Holiday holiday : all) {
            if (holiday.optional() ? named.contains(holiday.id()) : !excepted.contains(holiday.id())) {
                List<Holiday> ofDay = days.computeIfAbsent(holiday.date(), date -> new ArrayList<>());
                if (ofDay.stream().noneMatch(other -> other.id().equals(holiday.id()))) {
                    ofDay.add(holiday);
                }
            }
        }
        return days;
    }

    private static Text unknown(Text what, Collection<String> known) {
        String listed = String.join(", ", new TreeSet<>(known));
        return new Text(
                what.en() + " are not known here, only of " + listed
                        + ": write each such day under days, with its date",
                what.pt() + " não são conhecidos aqui, só de " + listed
                        + ": escreva cada dia assim em days, com a data");
    }

    private static Optional<Years> years(Spot spot, int earliest) {
        String[] written = spot.node().isNumber()
                ? new String[] {spot.node().asString()}
                : spot.text().split("-", 2);
        if (!written[0].matches("\\d{4}") || !written[written.length - 1].matches("\\d{4}")) {
            spot.add("form", Forms.explain("years", spot.text()));
            return Optional.empty();
        }
        Years years = new Years(Integer.parseInt(written[0]), Integer.parseInt(written[written.length - 1]));
        if (years.last() < years.first()) {
            spot.add(
                    "range",
                    new Text(
                                    "%1$s is before %2$s: write the first year first, like %1$s-%2$s",
                                    "%1$s é antes de %2$s: escreva primeiro o primeiro ano, como %1$s-%2$s")
                            .with(years.last(), years.first()));
            return Optional.empty();
        }
        if (years.first() < earliest || years.last() > LAST_YEAR) {
            spot.add(
                    "range",
                    new Text(
                                    "these holidays are known from %1$s to %2$s: write years between, and other days"
                                            + " under days",
                                    "estes feriados são conhecidos de %1$s a %2$s: escreva anos entre eles, e outros"
                                            + " dias em days")
                            .with(earliest, LAST_YEAR));
            return Optional.empty();
        }
        return Optional.of(years);
    }

    private static Set<String> ids(List<Holiday> holidays, boolean optional) {
        return holidays.stream()
                .filter(holiday -> holiday.optional() == optional)
                .map(Holiday::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Text notTaken() {
        return new Text(
                "'%s' is an optional day, taken only if it stands under optional: remove it here",
                "'%s' é um dia facultativo, que só vale se estiver em optional: tire daqui");
    }

    private static Text takenAnyway() {
        return new Text(
                "'%s' is a holiday by law, and taken without being named: remove it here",
                "'%s' é feriado por lei, e vale sem ser citado: tire daqui");
    }

    private static void known(Spot list, Set<String> known, Set<String> others, Text ifOther) {
        for (Spot name : list.list()) {
            if (others.contains(name.text())) {
                name.add("fitting", ifOther.with(name.text()));
            } else if (!known.contains(name.text())) {
                name.add("known-value", SchemaTexts.unknownValue(name.node(), List.copyOf(known)));
            }
        }
    }
}
