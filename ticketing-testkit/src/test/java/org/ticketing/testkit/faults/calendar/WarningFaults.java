package org.ticketing.testkit.faults.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.ticketing.testkit.faults.Fault;
import org.ticketing.testkit.laws.calendar.WarningCase;
import org.ticketing.testkit.laws.calendar.WarningEngine;
import org.ticketing.testkit.laws.calendar.WarningLaws;
import org.ticketing.testkit.laws.generate.Questions;
import org.ticketing.time.BusinessCalendar;

/** Mistakes in when people are warned. */
public final class WarningFaults {

    private WarningFaults() {}

    /** All of them. */
    public static List<Fault<WarningEngine, WarningCase>> all() {
        return List.of(
                fault(
                        "reminders go out at midnight",
                        "zammad/zammad#4432",
                        (c, ahead) -> LocalDate.ofInstant(
                                        inTime(c, ahead), c.hours().zone())
                                .atStartOfDay(c.hours().zone())
                                .toInstant()),
                fault(
                        "reminders go out on weekends, counted back by the wall clock",
                        "zammad/zammad#4432",
                        (c, ahead) -> latest(c.start(), c.due().minus(ahead))),
                fault(
                        "a warning comes when it is too late",
                        "glpi#22678",
                        (c, ahead) -> BusinessCalendar.of(c.hours()).add(inTime(c, ahead), ahead.plusHours(1))));
    }

    private static Fault<WarningEngine, WarningCase> fault(
            String name, String seenAt, BiFunction<WarningCase, Duration, Instant> wrong) {
        return new Fault<>(
                name,
                seenAt,
                WarningLaws.BEFORE_THE_BREACH_IN_OPEN_TIME,
                engine(wrong),
                WarningEngine.ours(),
                Questions.ofWarnings());
    }

    private static WarningEngine engine(BiFunction<WarningCase, Duration, Instant> instant) {
        return c -> c.ahead().stream()
                .filter(ahead -> ahead.compareTo(c.promised()) < 0)
                .map(ahead -> instant.apply(c, ahead))
                .toList();
    }

    /** As long before the due instant as is asked for, in open time. */
    private static Instant inTime(WarningCase c, Duration ahead) {
        BusinessCalendar calendar = BusinessCalendar.of(c.hours());
        Duration before = c.promised().minus(ahead);
        return calendar.add(c.start(), before.plusNanos(1)).minusNanos(1);
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
