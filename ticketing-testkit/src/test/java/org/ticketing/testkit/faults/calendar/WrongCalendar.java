package org.ticketing.testkit.faults.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ticketing.testkit.faults.Fault;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.testkit.laws.calendar.CalendarCase;
import org.ticketing.testkit.laws.calendar.CalendarEngine;
import org.ticketing.testkit.laws.calendar.WorkingCalendar;
import org.ticketing.testkit.laws.generate.Questions;
import org.ticketing.time.Hours;
import org.ticketing.time.SpecialDay;
import org.ticketing.time.WeeklyHours;
import org.ticketing.time.Window;

/** A calendar that is right, but for what a fault overrides. */
class WrongCalendar implements WorkingCalendar {

    final Hours hours;
    final WorkingCalendar right;

    WrongCalendar(Hours hours) {
        this.hours = hours;
        this.right = CalendarEngine.ours().of(hours);
    }

    @Override
    public Instant add(Instant start, Duration openTime) {
        return right.add(start, openTime);
    }

    @Override
    public Duration between(Instant startInclusive, Instant endExclusive) {
        return right.between(startInclusive, endExclusive);
    }

    @Override
    public boolean isOpen(Instant instant) {
        return right.isOpen(instant);
    }

    static Fault<CalendarEngine, CalendarCase> fault(
            String name, String seenAt, Law<CalendarEngine, CalendarCase> law, CalendarEngine wrong) {
        return new Fault<>(name, seenAt, law, wrong, CalendarEngine.ours(), Questions.ofCalendars());
    }

    /** A calendar that counts well, but on hours that it has read wrongly. */
    static CalendarEngine reading(UnaryOperator<Hours> mistake) {
        return hours -> CalendarEngine.ours().of(mistake.apply(hours));
    }

    static Hours in(ZoneId zone, Hours hours) {
        return new Hours(zone, hours.weeks(), hours.days());
    }

    static Hours with(List<SpecialDay> days, Hours hours) {
        return new Hours(hours.zone(), hours.weeks(), days);
    }

    /** The same mistake in the windows of every day. */
    static UnaryOperator<Hours> eachDay(UnaryOperator<List<Window>> mistake) {
        return hours -> new Hours(
                hours.zone(),
                hours.weeks().stream().map(week -> eachDay(mistake, week)).toList(),
                hours.days().stream()
                        .map(day -> new SpecialDay(day.date(), day.name(), mistake.apply(day.windows()), day.source()))
                        .toList());
    }

    private static WeeklyHours eachDay(UnaryOperator<List<Window>> mistake, WeeklyHours week) {
        return new WeeklyHours(
                week.from(),
                week.windows().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, day -> mistake.apply(day.getValue()))));
    }

    static UnaryOperator<Hours> eachWindow(UnaryOperator<Window> mistake) {
        return eachDay(windows -> windows.stream().map(mistake).toList());
    }
}
