package org.ticketing.testkit.laws.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Goal;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.Target;
import org.ticketing.sla.Warning;
import org.ticketing.sla.Warnings;
import org.ticketing.testkit.laws.book.Broken;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.testkit.laws.calendar.CalendarText;
import org.ticketing.testkit.laws.calendar.ObviousCalendar;
import org.ticketing.time.Hours;
import org.ticketing.vocabulary.Text;

/** Law 13 over the life of a ticket: where the warnings of a clock are when its due instant moves. */
public final class ReminderLaws {

    /** Law 13, for clocks. */
    public static final Law<ClockEngine, TicketHistory> AHEAD_OF_WHAT_IS_DUE = new Law<>(
            13,
            "warnings go with what is due",
            new Text(
                    "Each warning that is still to come lies before the due instant of its clock, not further than was"
                            + " asked for, when those are there who are warned; a clock that stands still has none.",
                    "Cada aviso que ainda virá fica antes do prazo do seu relógio, não mais longe do que se pediu,"
                            + " quando está lá quem é avisado; um relógio parado não tem nenhum."),
            List.of("glpi#22678", "zammad/zammad#4432", "zammad/zammad#4353", "zammad/zammad#534"),
            ReminderLaws::ahead);

    private ReminderLaws() {}

    private static Optional<Broken> ahead(ClockEngine engine, TicketHistory history) {
        Reading reading = new Reading(history);
        for (Clock clock : engine.clocks(history)) {
            for (Warnings.Ahead ahead : clock.warnings().ahead()) {
                Optional<Broken> broken = ahead(ahead, clock, reading);
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Broken> ahead(Warnings.Ahead ahead, Clock clock, Reading reading) {
        Goal goal = reading.goal(clock);
        Warning warning = goal.warnings().get(ahead.warning());
        ObviousCalendar wall = new ObviousCalendar(hours(warning, reading.target(clock), clock, reading));
        Instant due = clock.due();
        Instant at = ahead.at();
        if (clock.state() != Clock.State.RUNNING || due == null || !at.isBefore(due)) {
            return reading.broken(clock, "a warning is to come at %s, but %s", reading.show(at), reading.show(clock));
        }
        if (!wall.isOpen(at)) {
            return reading.broken(clock, "the warning at %s comes when nobody is there", reading.show(at));
        }
        Duration left = wall.between(at, due);
        return left.compareTo(warning.before()) <= 0
                ? Optional.empty()
                : reading.broken(
                        clock,
                        "the warning at %s comes %s ahead, not %s; %s",
                        reading.show(at),
                        CalendarText.of(left),
                        CalendarText.of(warning.before()),
                        reading.show(clock));
    }

    private static Hours hours(Warning warning, Target target, Clock clock, Reading reading) {
        return Optional.ofNullable(warning.calendar())
                .or(target::calendarId)
                .flatMap(reading.policy(clock).serviceLevels()::calendar)
                .map(ServiceCalendar::hours)
                .orElseGet(() -> Hours.always(reading.history().policy().zone()));
    }
}
