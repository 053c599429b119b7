package org.ticketing.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.jackson.HolidaySource.Holiday;

/** Holidays of Brazil against its laws, and Jollyday's list as it was when it was held against them. */
class BrazilianHolidaysTest {

    private final BrazilianHolidays brazil = new BrazilianHolidays();

    /** Good Friday of each year, by the government's calendar for past ones. */
    private static final Map<Integer, String> GOOD_FRIDAYS = Map.ofEntries(
            Map.entry(2016, "03-25"),
            Map.entry(2017, "04-14"),
            Map.entry(2018, "03-30"),
            Map.entry(2019, "04-19"),
            Map.entry(2020, "04-10"),
            Map.entry(2021, "04-02"),
            Map.entry(2022, "04-15"),
            Map.entry(2023, "04-07"),
            Map.entry(2024, "03-29"),
            Map.entry(2025, "04-18"),
            Map.entry(2026, "04-03"),
            Map.entry(2027, "03-26"),
            Map.entry(2028, "04-14"),
            Map.entry(2029, "03-30"),
            Map.entry(2030, "04-19"));

    static Stream<Integer> years() {
        return GOOD_FRIDAYS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("years")
    void nationalHolidaysAreThoseOfTheLaws(int year) {
        Set<MonthDay> law662 = days("01-01", "04-21", "05-01", "09-07", "11-02", "11-15", "12-25");
        Set<MonthDay> law6802 = days("10-12");
        Set<MonthDay> law14759 = year >= 2024 ? days("11-20") : days();
        Set<MonthDay> governmentCalendar = days(GOOD_FRIDAYS.get(year));

        assertThat(dates(Set.of(), year, holiday -> !holiday.optional()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(law662, law6802, law14759, governmentCalendar)
                        .flatMap(Set::stream)
                        .map(day -> day.atYear(year))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "MS, 10-11",
        "PB, 08-05",
        "RJ, 02-17 04-23 11-20", // Carnival Tuesday of 2026
        "RN, 10-03",
        "RS, 09-20",
        "SP, 07-09 11-20"
    })
    void holidaysOfStatesAreThoseOfTheirLaws(String state, String days) {
        List<LocalDate> expected =
                days(days.split(" ")).stream().map(day -> day.atYear(2026)).toList();

        assertThat(brazil.holidays("BR", Set.of(state), 2026).stream()
                        .filter(holiday -> holiday.takenFrom().en().contains("(BR-" + state + ")"))
                        .map(Holiday::date))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aHolidayHoldsFromTheYearOfItsLawOn() {
        assertThat(ids(Set.of(), 2023)).doesNotContain("black-awareness");
        assertThat(ids(Set.of(), 2024)).contains("black-awareness");
        assertThat(ids(Set.of("SP"), 2022)).doesNotContain("black-awareness");
        assertThat(ids(Set.of("SP"), 2023)).contains("black-awareness");
    }

    @Test
    void optionalDaysAreKnownAsWhatTheyAre() {
        assertThat(dates(Set.of(), 2026, Holiday::optional))
                .containsExactly(
                        LocalDate.parse("2026-02-17"),
                        LocalDate.parse("2026-02-18"),
                        LocalDate.parse("2026-04-05"),
                        LocalDate.parse("2026-06-04"));
    }

    @Test
    void everyHolidayHasADateInEveryYear() {
        Set<String> states = brazil.states("BR");
        int first = brazil.firstYear("BR");

        assertThat(IntStream.rangeClosed(first, 2199).boxed())
                .allSatisfy(year -> assertThat(brazil.holidays("BR", states, year))
                        .allSatisfy(
                                holiday -> assertThat(holiday.date().getYear()).isEqualTo(year)));
    }

    /** If this fails, Jollyday's list has changed: hold the change against the law before it is put here. */
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "GO, FOUNDATION", // 24 October: on no other list of that state, and not taken
        "MG, ''",
        "MS, FOUNDATION",
        "PB, FOUNDATION JOAO_PESSOA_DAY", // 26 July: on no other list of that state, and not taken
        "PE, LADY_CONCEICAO", // 8 December: of Recife; the day of the state is 6 March: not taken
        "PR, ''",
        "RJ, BLACK_AWARENESS ST_GEORGE",
        "RN, MARTYRS_DAY",
        "RS, FARROUS_REVOLUTION",
        "SP, BLACK_AWARENESS CONST_REVOLUTION"
    })
    void theListThatWasHeldAgainstTheLawIsStillTheSame(String state, String ofState) {
        Set<String> expected = new TreeSet<>(Set.of(
                "ALL_SOULS",
                "APARECIDA",
                "CHRISTMAS",
                "INDEPENDENCE_DAY",
                "LABOUR_DAY",
                "NATIONAL_DAY",
                "NEW_YEAR",
                "TIRADENTES",
                "christian.ASH_WEDNESDAY",
                "christian.CARNIVAL",
                "christian.CORPUS_CHRISTI",
                "christian.EASTER",
                "christian.GOOD_FRIDAY"));
        Stream.of(ofState.split(" ")).filter(key -> !key.isEmpty()).forEach(expected::add);

        // 2023: from 2024 on, Jollyday tells of 20 November only once, by one of two names.
        HolidayManager jollyday = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BRAZIL));
        assertThat(jollyday
                        .getHolidays(
                                Year.of(2023),
                                state.isEmpty() ? new String[0] : new String[] {state.toLowerCase(Locale.ROOT)})
                        .stream()
                        .map(holiday -> holiday.getPropertiesKey()))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(jollyday.getCalendarHierarchy().getChildren().keySet())
                .containsExactlyInAnyOrder("go", "mg", "ms", "pb", "pe", "pr", "rj", "rn", "rs", "sp");
    }

    @Test
    void theVersionIsThatOfTheLibrary() {
        assertThat(brazil.version()).matches("Jollyday 2\\.\\d+\\.\\d+");
    }

    private Set<String> ids(Set<String> states, int year) {
        return brazil.holidays("BR", states, year).stream().map(Holiday::id).collect(Collectors.toSet());
    }

    private List<LocalDate> dates(Set<String> states, int year, Predicate<Holiday> which) {
        return brazil.holidays("BR", states, year).stream()
                .filter(which)
                .map(Holiday::date)
                .toList();
    }

    private static Set<MonthDay> days(String... days) {
        return Stream.of(days).map(day -> MonthDay.parse("--" + day)).collect(Collectors.toSet());
    }
}
