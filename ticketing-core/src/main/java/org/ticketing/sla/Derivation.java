package org.ticketing.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.time.Span;
import org.ticketing.time.Stretch;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * Why a cycle is due when it is due, as data that anybody can check: the policy and the rule, and every stretch of time from
 * where it counts to where it is due.
 *
 * @param policy the policy that the cycle is pinned to
 * @param target what is promised
 * @param budget the amount of time that is counted, if the target is one
 * @param source the rule that promises it
 * @param zone the zone that people read the instants in
 * @param segments without gaps from {@code countsFrom} to {@code due}; for a paused cycle, to the pause
 * @param due none while it is paused, while nobody has promised a date, and where nothing is promised
 */
public record Derivation(
        PolicyHash policy,
        String goal,
        Text label,
        Strength strength,
        Target target,
        Reason reason,
        Source source,
        Optional<Text> calendar,
        ZoneId zone,
        Instant countsFrom,
        @Nullable Duration budget,
        List<Segment> segments,
        @Nullable Instant due) {

    /** Which rule led from the start to the due instant. */
    public enum Reason {
        /** Open time was counted until the promised amount was used up. */
        OPEN_TIME_COUNTED,
        /** All time was counted until the promised amount was used up. */
        ALL_TIME_COUNTED,
        /** Business days were counted. */
        BUSINESS_DAYS_COUNTED,
        /** The business day of the start ends then. */
        SAME_DAY,
        /** The business day of the start was over, closed or too short. */
        NEXT_BUSINESS_DAY,
        /** A person promised this date. */
        DATE_PROMISED,
        /** A person is to promise a date, and none has yet. */
        DATE_AWAITED,
        /** It is not the vendor's turn: the time stands still. */
        PAUSED,
        /** The policy promises nothing here. */
        NOTHING_PROMISED
    }

    public Derivation {
        segments = List.copyOf(segments);
    }

    /** The open time of all segments: for an amount of working time, exactly what was promised. */
    public Duration counted() {
        return segments.stream().map(Segment::counted).reduce(Duration.ZERO, Duration::plus);
    }

    /** Derives what a cycle is due under the levels that it is pinned to; of an ended one, as it stood at its end. */
    public static Derivation of(Clock clock, Timekeeping whole, ServiceLevels levels, ZoneId zone) {
        Timekeeping time = asAtTheEnd(clock, whole);
        Goal goal = levels.goal(clock.goal()).orElseThrow();
        Promise promise = goal.promises().get(clock.promise());
        Target target = promise.target();
        Instant until = until(clock, time);
        Countdown countdown = Countdown.of(target, goal, levels, clock.countsFrom(), time, until);
        Optional<ServiceCalendar> calendar = target.calendarId().flatMap(levels::calendar);
        return new Derivation(
                levels.policy(),
                goal.id(),
                goal.label(),
                goal.strength(),
                target,
                reason(clock, target, countdown),
                promise.source(),
                calendar.map(ServiceCalendar::label),
                calendar.map(known -> known.calendar().zone()).orElse(zone),
                clock.countsFrom(),
                clock.budget(),
                needsNoCounting(target) ? List.of() : segments(countdown, clock.countsFrom(), until),
                clock.due());
    }

    /** Whose turn it is after a cycle has ended, above all nobody's, moves nothing of it any more. */
    private static Timekeeping asAtTheEnd(Clock clock, Timekeeping time) {
        Instant end = clock.end();
        if (end == null) {
            return time;
        }
        return new Timekeeping(
                time.clocks(),
                time.interruptions().stream()
                        .filter(interruption -> interruption.startInclusive().isBefore(end))
                        .map(interruption -> clock.due() == null ? asBefore(end, interruption) : interruption)
                        .toList());
    }

    private static Interruption asBefore(Instant end, Interruption interruption) {
        Instant over = interruption.endExclusive();
        return over == null || over.isBefore(end)
                ? interruption
                : new Interruption(interruption.turn(), interruption.startInclusive(), null);
    }

    /** If the cycle began in a pause, this is before where it counts from, and there is nothing to tell. */
    private static Instant until(Clock clock, Timekeeping time) {
        if (clock.due() != null) {
            return clock.due();
        }
        return time.interruptions().stream()
                .filter(interruption -> interruption.endExclusive() == null)
                .map(Interruption::startInclusive)
                .findFirst()
                .orElse(clock.countsFrom());
    }

    private static boolean needsNoCounting(Target target) {
        return target instanceof Target.PromisedDate || target instanceof Target.None;
    }

    private static Reason reason(Clock clock, Target target, Countdown countdown) {
        Instant due = clock.due();
        if (target.budget().isPresent() && due == null) {
            return Reason.PAUSED;
        }
        return switch (target) {
            case Target.WorkingTime t -> Reason.OPEN_TIME_COUNTED;
            case Target.ElapsedTime t -> Reason.ALL_TIME_COUNTED;
            case Target.WorkingDays t -> Reason.BUSINESS_DAYS_COUNTED;
            case Target.EndOfBusinessDay t -> sameDay(clock, countdown) ? Reason.SAME_DAY : Reason.NEXT_BUSINESS_DAY;
            case Target.SameDayOr t -> sameDay(clock, countdown) ? Reason.SAME_DAY : Reason.NEXT_BUSINESS_DAY;
            case Target.PromisedDate t -> due == null ? Reason.DATE_AWAITED : Reason.DATE_PROMISED;
            case Target.None t -> Reason.NOTHING_PROMISED;
        };
    }

    private static boolean sameDay(Clock clock, Countdown countdown) {
        Optional<Instant> closing =
                countdown.calendar().closingOf(countdown.calendar().dayOf(clock.countsFrom()));
        return closing.isPresent() && closing.get().equals(clock.due());
    }

    private static List<Segment> segments(Countdown countdown, Instant from, Instant until) {
        List<Segment> result = new ArrayList<>();
        Instant cursor = from;
        for (Span pause : countdown.pauses()) {
            if (!pause.startInclusive().isBefore(until)) {
                break;
            }
            addStretches(countdown, cursor, pause.startInclusive(), result);
            add(new Segment(pause, Segment.Kind.PAUSED, Optional.empty()), result);
            cursor = pause.endExclusive();
        }
        addStretches(countdown, cursor, until, result);
        return result;
    }

    private static void addStretches(Countdown countdown, Instant from, Instant until, List<Segment> result) {
        if (from.isBefore(until)) {
            for (Stretch stretch : countdown.calendar().stretches(from, until)) {
                add(new Segment(stretch.span(), kind(stretch), stretch.specialDay()), result);
            }
        }
    }

    private static Segment.Kind kind(Stretch stretch) {
        if (stretch.open()) {
            return Segment.Kind.OPEN;
        }
        return stretch.specialDay().isPresent() ? Segment.Kind.HOLIDAY : Segment.Kind.CLOSED;
    }

    private static void add(Segment next, List<Segment> result) {
        Segment last = result.isEmpty() ? null : result.get(result.size() - 1);
        if (last != null && last.kind() == next.kind() && last.name().equals(next.name())) {
            Span whole = new Span(last.span().startInclusive(), next.span().endExclusive());
            result.set(result.size() - 1, new Segment(whole, next.kind(), next.name()));
        } else {
            result.add(next);
        }
    }
}
