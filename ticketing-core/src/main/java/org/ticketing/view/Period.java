package org.ticketing.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ticketing.problem.Violation;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Text;

/**
 * Tickets that have reached a milestone within a span of time; those that have not reached it at all are in none.
 *
 * @param from the first instant of the span; from the beginning of time, if there is none
 * @param before the first instant that is not in the span any more; without an end, if there is none
 */
public record Period(Milestone milestone, Optional<Instant> from, Optional<Instant> before) {

    /** What databases, and people, can make something of. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** From one instant to another. */
    public static Period between(Milestone milestone, Instant fromInclusive, Instant beforeExclusive) {
        return new Period(milestone, Optional.of(fromInclusive), Optional.of(beforeExclusive));
    }

    /** Some days as a clock in this zone shows them, which are not all of 24 hours. */
    public static Period days(Milestone milestone, LocalDate firstDay, LocalDate dayAfterTheLast, ZoneId zone) {
        return between(milestone, startOf(firstDay, zone), startOf(dayAfterTheLast, zone));
    }

    /** When a day begins; where clocks jump over midnight, not at midnight. */
    public static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Whether a ticket is one of these. */
    public boolean has(Ticket ticket) {
        return milestone
                .of(ticket)
                .filter(at -> from.filter(at::isBefore).isEmpty())
                .filter(at -> before.filter(end -> !at.isBefore(end)).isEmpty())
                .isPresent();
    }

    /** What is wrong with it, if something is. */
    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        Stream.concat(from.stream(), before.stream())
                .filter(at -> at.isBefore(EARLIEST) || at.isAfter(LATEST))
                .map(at -> new Violation(
                        milestone.key(),
                        "range",
                        new Text("has to lie between %s and %s, not at %s", "precisa ficar entre %s e %s, e não em %s")
                                .with(EARLIEST, LATEST, at)))
                .forEach(violations::add);
        if (from.isPresent() && before.isPresent() && !from.get().isBefore(before.get())) {
            violations.add(new Violation(
                    milestone.key(),
                    "order",
                    new Text(
                                    "ends at %s, before it has begun at %s: the end is not part of it, so it has to"
                                            + " be later",
                                    "termina em %s, antes de começar em %s: o fim não faz parte, então precisa ser"
                                            + " posterior")
                            .with(before.get(), from.get())));
        }
        return violations;
    }
}
