package org.ticketing.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.ticketing.vocabulary.Text;

/** Where open spans come from: service hours, or two of these combined. Pure. */
sealed interface OpenTime {

    /** No span is longer than a day with a clock change in it; so much margin shows every span whole. */
    int MARGIN_DAYS = 3;

    ZoneId zone();

    /** The open spans of the days from {@code first} to {@code last}, both inclusive, exact but for the margin. */
    Spans spans(LocalDate first, LocalDate last);

    /** Why this date is special, if it is. */
    Optional<Text> nameOf(LocalDate date);

    /** No span starts after this day, as far as can be told at once; the last of all days if spans go on for ever. */
    LocalDate lastDay();

    /** Open time of service hours. */
    record OfHours(Hours hours, HoursOfDay byDay) implements OpenTime {

        OfHours(Hours hours) {
            this(hours, new HoursOfDay(hours));
        }

        @Override
        public ZoneId zone() {
            return hours.zone();
        }

        @Override
        public Spans spans(LocalDate first, LocalDate last) {
            return byDay.spans(first, last);
        }

        @Override
        public Optional<Text> nameOf(LocalDate date) {
            return byDay.special(date).map(SpecialDay::name);
        }

        @Override
        public LocalDate lastDay() {
            return byDay.lastDay();
        }
    }

    /** Two open times as one; the left one's zone says where a day begins. */
    record Combined(OpenTime left, OpenTime right, BinaryOperator<Spans> how) implements OpenTime {

        @Override
        public ZoneId zone() {
            return left.zone();
        }

        @Override
        public Spans spans(LocalDate first, LocalDate last) {
            LocalDate from = first.minusDays(MARGIN_DAYS);
            LocalDate to = last.plusDays(MARGIN_DAYS);
            Spans others = right.spans(from, to);
            return how.apply(left.spans(from, to), right.zone().equals(zone()) ? others : others.dated(zone()));
        }

        @Override
        public Optional<Text> nameOf(LocalDate date) {
            return left.nameOf(date).or(() -> right.nameOf(date));
        }

        @Override
        public LocalDate lastDay() {
            return left.lastDay().isAfter(right.lastDay()) ? left.lastDay() : right.lastDay();
        }
    }
}
