package org.ticketing.workbench;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Strength;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Period;
import org.ticketing.vocabulary.OrganisationId;

/**
 * Adds up what became of promises, ticket by ticket; for one thread. A cycle counts in the period in which it was decided: when it
 * was kept, or when it was due and was not. What is open, or was dropped, is not decided.
 */
public final class PromiseSum {

    /** What tells lines apart. */
    private record Name(
            String goal, Strength strength, Optional<YearMonth> month, Optional<String> kind, Optional<String> plan) {}

    private final PromiseRequest request;
    private final ZoneId zone;
    private final Instant from;
    private final Instant before;
    private final Function<OrganisationId, Optional<String>> planOf;
    private final Map<Name, PromiseLine> lines = new HashMap<>();

    /**
     * Of nothing yet.
     *
     * @param planOf the plan of an organisation, if it is known
     */
    public PromiseSum(PromiseRequest request, ZoneId zone, Function<OrganisationId, Optional<String>> planOf) {
        this.request = request;
        this.zone = zone;
        this.from = Period.startOf(request.fromDay(), zone);
        this.before = Period.startOf(request.beforeDay(), zone);
        this.planOf = planOf;
    }

    /** Adds the promises of one ticket. */
    public void add(Ticket ticket) {
        for (Clock clock : ticket.time().clocks()) {
            decided(clock)
                    .filter(at -> !at.isBefore(from) && at.isBefore(before))
                    .ifPresent(at -> add(line(ticket, clock, at)));
        }
    }

    /** When it was decided what became of a cycle; nothing if it is not decided, or nothing was promised. */
    private static Optional<Instant> decided(Clock clock) {
        if (clock.breached()) {
            return Optional.ofNullable(clock.due()).or(() -> Optional.ofNullable(clock.end()));
        }
        boolean promised = clock.due() != null || clock.budget() != null;
        return promised && clock.state() == Clock.State.STOPPED ? Optional.ofNullable(clock.end()) : Optional.empty();
    }

    private PromiseLine line(Ticket ticket, Clock clock, Instant at) {
        boolean average = !clock.strength().canBeBreached();
        Duration used = clock.used();
        return new PromiseLine(
                clock.goal(),
                clock.strength(),
                said(PromiseRequest.By.MONTH, () -> Optional.of(YearMonth.from(ZonedDateTime.ofInstant(at, zone)))),
                said(PromiseRequest.By.KIND, () -> Optional.of(ticket.triage().kind())),
                said(PromiseRequest.By.PLAN, () -> planOf.apply(ticket.opening().organisation())),
                !average && !clock.breached() ? 1 : 0,
                clock.breached() ? 1 : 0,
                average ? 1 : 0,
                average && used != null ? used : Duration.ZERO);
    }

    private <T> Optional<T> said(PromiseRequest.By by, Supplier<Optional<T>> what) {
        return request.by().contains(by) ? what.get() : Optional.empty();
    }

    private void add(PromiseLine line) {
        lines.merge(
                new Name(line.goal(), line.strength(), line.month(), line.kind(), line.plan()),
                line,
                PromiseLine::plus);
    }

    /** The sum so far. */
    public List<PromiseLine> lines() {
        return lines.values().stream()
                .sorted(Comparator.comparing(PromiseLine::goal)
                        .thenComparing(PromiseLine::strength)
                        .thenComparing(
                                line -> line.month().map(YearMonth::toString).orElse(""))
                        .thenComparing(line -> line.kind().orElse(""))
                        .thenComparing(line -> line.plan().orElse("")))
                .toList();
    }
}
