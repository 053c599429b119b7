package org.ticketing.testkit.laws.history;

import java.time.Duration;
import java.time.Instant;
import org.ticketing.testkit.laws.calendar.CalendarText;

/**
 * A history, and a pause that a law puts into it.
 *
 * @param place after how many steps the vendor asks the customer
 * @param from how long after the last of them
 * @param length how long the customer takes to answer; cut short where the next step comes before
 */
public record PauseCase(TicketHistory history, int place, Duration from, Duration length) {

    /** Whether the vendor could ask then. */
    public boolean isPossible() {
        return place >= 1
                && place <= history.size()
                && history.first(place).allows(new Step.CustomerAsked(start()))
                && !start().isAfter(limit());
    }

    private Instant start() {
        return history.steps().get(place - 1).at().plus(from);
    }

    private Instant limit() {
        return place < history.size() ? history.steps().get(place).at() : Instant.MAX;
    }

    private Instant end() {
        Instant end = start().plus(length);
        return end.isAfter(limit()) ? limit() : end;
    }

    TicketHistory paused() {
        return paused(end());
    }

    TicketHistory pausedForNoTime() {
        return paused(start());
    }

    private TicketHistory paused(Instant until) {
        return history.with(place, new Step.CustomerAsked(start()), new Step.CustomerReplied(until));
    }

    /** The history without the pause, but with a look at the clock at both its ends. */
    TicketHistory onlySeen() {
        return seen(end());
    }

    TicketHistory onlySeenAtTheStart() {
        return seen(start());
    }

    private TicketHistory seen(Instant until) {
        return history.with(place, new Step.TimePassed(start()), new Step.TimePassed(until));
    }

    @Override
    public String toString() {
        return history
                + "and a pause of %s, %s after step %d\n"
                        .formatted(CalendarText.of(length), CalendarText.of(from), place);
    }
}
