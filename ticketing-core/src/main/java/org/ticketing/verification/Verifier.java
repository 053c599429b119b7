package org.ticketing.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Derivation;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Interruption;
import org.ticketing.sla.Promise;
import org.ticketing.sla.Segment;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.Target;
import org.ticketing.time.Hours;
import org.ticketing.time.Span;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/**
 * Checks a derivation against what was recorded and against the policy as it was written, by another algorithm than the one
 * that made it, so that nobody has to trust either.
 */
public final class Verifier {

    private final Derivation derivation;
    private final Clock clock;
    private final Evidence evidence;
    private final List<String> objections = new ArrayList<>();

    private Verifier(Derivation derivation, Evidence evidence) {
        this.derivation = derivation;
        this.clock = evidence.clock();
        this.evidence = evidence;
    }

    /** What is wrong with a derivation, one sentence each; nothing if it holds. */
    public static List<String> objections(Derivation derivation, Evidence evidence) {
        Verifier verifier = new Verifier(derivation, evidence);
        verifier.verify();
        return List.copyOf(verifier.objections);
    }

    private void verify() {
        same("policy", derivation.policy(), clock.pin());
        same("policy", derivation.policy(), evidence.levels().policy());
        same("goal", derivation.goal(), clock.goal());
        same("counted from", derivation.countsFrom(), clock.countsFrom());
        same("budget", derivation.budget(), clock.budget());
        same("due", derivation.due(), clock.due());
        same("strength", derivation.strength(), clock.strength());
        Optional<Goal> goal = evidence.levels().goal(clock.goal());
        if (goal.isEmpty() || clock.promise() >= goal.get().promises().size()) {
            objections.add("the policy has no such promise");
            return;
        }
        Promise promise = goal.get().promises().get(clock.promise());
        same("label", derivation.label(), goal.get().label());
        same("target", derivation.target(), promise.target());
        same("source", derivation.source(), promise.source());
        Optional<ServiceCalendar> calendar = promise.target().calendarId().flatMap(evidence.levels()::calendar);
        same("calendar", derivation.calendar(), calendar.map(ServiceCalendar::label));
        calendar.ifPresent(
                known -> same("zone", derivation.zone(), known.hours().zone()));
        Hours hours = calendar.map(ServiceCalendar::hours).orElseGet(() -> Hours.always(ZoneOffset.UTC));
        reckon(promise.target(), goal.get(), new WallClock(hours));
    }

    private void reckon(Target target, Goal goal, WallClock wallClock) {
        boolean ended = clock.end() != null;
        boolean paused = ended ? clock.due() == null : clock.state() == Clock.State.PAUSED;
        switch (target) {
            case Target.WorkingTime t -> counted(Derivation.Reason.OPEN_TIME_COUNTED, paused, goal, wallClock);
            case Target.ElapsedTime t -> counted(Derivation.Reason.ALL_TIME_COUNTED, paused, goal, wallClock);
            case Target.WorkingDays t -> {
                reason(Derivation.Reason.BUSINESS_DAYS_COUNTED);
                dated(afterDays(t, wallClock), wallClock);
            }
            case Target.EndOfBusinessDay t -> endOfDay(Duration.ZERO, wallClock);
            case Target.SameDayOr t -> endOfDay(t.hours(), wallClock);
            case Target.PromisedDate t -> {
                reason(clock.due() == null ? Derivation.Reason.DATE_AWAITED : Derivation.Reason.DATE_PROMISED);
                same("segments", derivation.segments(), List.of());
            }
            case Target.None t -> {
                reason(Derivation.Reason.NOTHING_PROMISED);
                same("due", derivation.due(), null);
                same("segments", derivation.segments(), List.of());
            }
        }
    }

    private void counted(Derivation.Reason reason, boolean paused, Goal goal, WallClock wallClock) {
        reason(paused ? Derivation.Reason.PAUSED : reason);
        List<Span> pauses = evidence.interruptions().stream()
                .filter(i -> i.turn() == Turn.NOBODY || goal.pauseWhile().contains(i.turn()))
                .filter(this::isBeforeTheEnd)
                .filter(i -> i.endExclusive() != null && i.endExclusive().isAfter(i.startInclusive()))
                .map(i -> new Span(i.startInclusive(), Objects.requireNonNull(i.endExclusive())))
                .toList();
        Instant until = clock.due() == null ? pausedSince() : clock.due();
        segments(expected(until, pauses, wallClock));
        if (!paused) {
            same("sum of open time", derivation.counted(), clock.budget());
            boolean endsOpen = derivation.segments().isEmpty()
                    || derivation
                                    .segments()
                                    .get(derivation.segments().size() - 1)
                                    .kind()
                            == Segment.Kind.OPEN;
            if (!endsOpen && !Objects.equals(clock.budget(), Duration.ZERO)) {
                objections.add("the promised time was used up before the last segment");
            }
        }
    }

    private Instant pausedSince() {
        return evidence.interruptions().stream()
                .filter(this::isBeforeTheEnd)
                .filter(this::lastsToTheEnd)
                .filter(i -> i.startInclusive().isAfter(clock.countsFrom()))
                .map(Interruption::startInclusive)
                .findFirst()
                .orElse(clock.countsFrom());
    }

    /** What comes after a clock has ended is no business of it. */
    private boolean isBeforeTheEnd(Interruption interruption) {
        return clock.end() == null || interruption.startInclusive().isBefore(clock.end());
    }

    private boolean lastsToTheEnd(Interruption interruption) {
        Instant over = interruption.endExclusive();
        return over == null || (clock.end() != null && !over.isBefore(clock.end()));
    }

    private void endOfDay(Duration atLeast, WallClock wallClock) {
        Instant from = clock.countsFrom();
        LocalDate today = wallClock.businessDayOf(from);
        Optional<Instant> closing = wallClock
                .closingOf(today)
                .filter(end -> !end.isBefore(from))
                .filter(end -> wallClock.openTime(from, end).compareTo(atLeast) >= 0);
        reason(closing.isPresent() ? Derivation.Reason.SAME_DAY : Derivation.Reason.NEXT_BUSINESS_DAY);
        LocalDate next = wallClock.openDayAfter(today);
        dated(
                closing.orElseGet(() -> atLeast.isZero()
                        ? wallClock.closingOf(next).orElseThrow()
                        : wallClock.after(wallClock.openingOf(next).orElseThrow(), atLeast)),
                wallClock);
    }

    private Instant afterDays(Target.WorkingDays target, WallClock wallClock) {
        boolean sameTimeOfDay = target.closing() == Target.Closing.SAME_TIME;
        Instant start = sameTimeOfDay ? wallClock.openFrom(clock.countsFrom()) : clock.countsFrom();
        LocalDate first = wallClock.businessDayOf(start);
        LocalDate day = first;
        for (int i = 0; i < target.days(); i++) {
            day = wallClock.openDayAfter(day);
        }
        if (!sameTimeOfDay) {
            return wallClock.closingOf(day).orElseThrow();
        }
        LocalDateTime shown = wallClock.shown(start);
        Instant sameTime = wallClock.firstShowing(shown.plusDays(day.toEpochDay() - first.toEpochDay()));
        Instant opening = wallClock.openingOf(day).orElseThrow();
        Instant closing = wallClock.closingOf(day).orElseThrow();
        if (sameTime.isBefore(opening)) {
            return opening;
        }
        if (sameTime.isAfter(closing)) {
            return wallClock.openFrom(closing);
        }
        boolean closingEdge = wallClock.isOpen(sameTime.minusNanos(1));
        return closingEdge ? sameTime : wallClock.openFrom(sameTime);
    }

    private void dated(Instant due, WallClock wallClock) {
        same("due", derivation.due(), due);
        segments(expected(due, List.of(), wallClock));
    }

    /** The segments as the wall clock tells them, one change after the other. */
    private List<Segment> expected(Instant until, List<Span> pauses, WallClock wallClock) {
        NavigableSet<Instant> changes = wallClock.changesBetween(clock.countsFrom(), until);
        for (Span pause : pauses) {
            changes.add(pause.startInclusive());
            changes.add(pause.endExclusive());
        }
        List<Segment> segments = new ArrayList<>();
        Instant cursor = clock.countsFrom();
        for (Instant change : changes.subSet(clock.countsFrom(), false, until, true)) {
            append(piece(new Span(cursor, change), pauses, wallClock), segments);
            cursor = change;
        }
        return segments;
    }

    private static Segment piece(Span span, List<Span> pauses, WallClock wallClock) {
        Instant instant = span.startInclusive();
        if (pauses.stream().anyMatch(pause -> pause.contains(instant))) {
            return new Segment(span, Segment.Kind.PAUSED, Optional.empty());
        }
        if (wallClock.isOpen(instant)) {
            return new Segment(span, Segment.Kind.OPEN, Optional.empty());
        }
        Optional<Text> name = wallClock.specialDay(instant);
        return new Segment(span, name.isPresent() ? Segment.Kind.HOLIDAY : Segment.Kind.CLOSED, name);
    }

    private static void append(Segment next, List<Segment> segments) {
        if (!segments.isEmpty()) {
            Segment last = segments.get(segments.size() - 1);
            if (last.kind() == next.kind() && last.name().equals(next.name())) {
                segments.remove(segments.size() - 1);
                Span joined = new Span(last.span().startInclusive(), next.span().endExclusive());
                segments.add(new Segment(joined, next.kind(), next.name()));
                return;
            }
        }
        segments.add(next);
    }

    private void reason(Derivation.Reason expected) {
        same("reason", derivation.reason(), expected);
    }

    private void segments(List<Segment> expected) {
        same("segments", derivation.segments(), expected);
    }

    private void same(String what, @Nullable Object derived, @Nullable Object expected) {
        if (!Objects.equals(derived, expected)) {
            objections.add(what + " is " + derived + ", but should be " + expected);
        }
    }
}
