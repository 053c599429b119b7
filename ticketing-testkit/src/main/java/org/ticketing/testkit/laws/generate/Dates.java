package org.ticketing.testkit.laws.generate;

import java.time.LocalDate;
import java.time.MonthDay;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Dates where calendars go wrong, among ordinary ones. */
final class Dates {

    private static final LocalDate ORDINARY = LocalDate.of(2026, 11, 23);

    private Dates() {}

    static Arbitrary<LocalDate> dates() {
        Arbitrary<LocalDate> ordinary = Arbitraries.integers().between(-40, 400).map(ORDINARY::plusDays);
        Arbitrary<LocalDate> any =
                Arbitraries.integers().between(-14_000, 6_000).map(ORDINARY::plusDays);
        Arbitrary<Integer> years = Arbitraries.integers().between(1988, 2040).shrinkTowards(2026);
        Arbitrary<MonthDay> days = Arbitraries.of(
                MonthDay.of(12, 31),
                MonthDay.of(1, 1),
                MonthDay.of(12, 30),
                MonthDay.of(2, 28),
                MonthDay.of(2, 29),
                MonthDay.of(3, 1),
                MonthDay.of(12, 25));
        // In a common year the 29th of February is the 28th.
        Arbitrary<LocalDate> edges = Combinators.combine(years, days).as((year, day) -> day.atYear(year));
        return Arbitraries.frequencyOf(Tuple.of(3, ordinary), Tuple.of(1, any), Tuple.of(2, edges));
    }
}
