package org.ticketing.server.body;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Text;
import org.ticketing.workbench.Colour;
import org.ticketing.workbench.MonthCalendar;

/** The tickets that were opened during a month. */
public record MonthBody(
        YearMonth month,
        String zone,
        long total,
        List<ColourBody> colours,
        List<DayBody> days,
        List<EntryBody> items,
        @Nullable String next,
        @Nullable String previous) {

    record ColourBody(Colour id, Text label) {}

    record DayBody(LocalDate date, long total, Map<String, Long> colours) {
        static DayBody of(MonthCalendar.Day day) {
            Map<String, Long> colours = new TreeMap<>();
            day.colours().forEach((colour, tickets) -> colours.put(colour.key(), tickets));
            return new DayBody(day.date(), day.total(), colours);
        }
    }

    record EntryBody(LocalDate date, Colour colour, SummaryBody ticket) {}

    /** A month as the contract writes it. */
    public static MonthBody of(MonthCalendar calendar, Labels labels) {
        return new MonthBody(
                calendar.month(),
                calendar.zone().getId(),
                calendar.total(),
                Stream.of(Colour.values())
                        .map(colour -> new ColourBody(colour, colour.label()))
                        .toList(),
                calendar.days().stream().map(DayBody::of).toList(),
                calendar.tickets().items().stream()
                        .map(summary -> new EntryBody(
                                calendar.day(summary),
                                Colour.of(summary.ticket().turn()),
                                SummaryBody.of(summary, labels)))
                        .toList(),
                calendar.tickets().next().orElse(null),
                calendar.tickets().previous().orElse(null));
    }
}
