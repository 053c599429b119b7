package org.ticketing.testkit.laws.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ticketing.sla.Clock;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.Target;
import org.ticketing.testkit.laws.book.Broken;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.testkit.laws.calendar.ObviousTarget;
import org.ticketing.vocabulary.Text;

/** Law 19 for promises that are no amount of time: days, dates, and nothing. */
public final class DueLaws {

    /** Law 19, for due instants. */
    public static final Law<ClockEngine, TicketHistory> DUE_AS_PROMISED = new Law<>(
            19,
            "days, dates and nothing are due as promised",
            new Text(
                    "A clock of days or of an end of day is due where its target says, whatever pauses there are; one"
                        + " of a promised date, on the last that was promised; where nothing is promised, nothing is"
                        + " due.",
                    "Um relógio de dias ou de fim de dia vence onde a sua meta diz, haja as pausas que houver; o de uma"
                            + " data prometida, na última prometida; onde nada se promete, nada vence."),
            List.of("frappe/helpdesk#1598", "glpi#10594", "glpi#22678"),
            DueLaws::dueAsPromised);

    private DueLaws() {}

    private static Optional<Broken> dueAsPromised(ClockEngine engine, TicketHistory history) {
        Reading reading = new Reading(history);
        for (Clock clock : engine.clocks(history)) {
            Target target = reading.target(clock);
            if (clock.state().isOpen() && !clock.breached() && !Reading.isCounted(target)) {
                Optional<Instant> due = Optional.ofNullable(clock.due());
                Optional<Instant> promised = promised(clock, target, reading);
                if (!due.equals(promised)) {
                    return reading.broken(
                            clock, "%s, but %s is promised", reading.show(clock), reading.show(promised.orElse(null)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> promised(Clock clock, Target target, Reading reading) {
        return target instanceof Target.PromisedDate
                ? lastDate(reading.history())
                : target.calendarId()
                        .flatMap(reading.policy(clock).serviceLevels()::calendar)
                        .map(ServiceCalendar::hours)
                        .flatMap(hours -> ObviousTarget.due(target, hours, clock.countsFrom()));
    }

    private static Optional<Instant> lastDate(TicketHistory history) {
        return history.steps().stream()
                .filter(Step.DatePromised.class::isInstance)
                .map(step -> ((Step.DatePromised) step).date())
                .reduce((earlier, later) -> later);
    }
}
