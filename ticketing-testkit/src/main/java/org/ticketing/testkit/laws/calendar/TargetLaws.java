package org.ticketing.testkit.laws.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ticketing.sla.Target;
import org.ticketing.testkit.laws.book.Broken;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.time.Hours;
import org.ticketing.vocabulary.Text;

/** Laws 1, 3, 4 and 5 for every type of target: days and ends of days have each law in a form of their own. */
public final class TargetLaws {

    /** Law 1. */
    public static final Law<TargetEngine, TargetCase> EXACTLY_WHAT_IS_PROMISED = new Law<>(
            1,
            "each target counts what it says",
            new Text(
                    "A target is due when exactly what it promises has passed: open time, elapsed time, business days"
                            + " or the rest of a business day.",
                    "Uma meta vence quando passou exatamente o que promete: tempo aberto, tempo corrido, dias úteis ou"
                            + " o resto de um dia útil."),
            List.of("glpi#10594", "glpi#14937", "zendesk/biz#73", "ServiceNow: one day is 24 hours of schedule"),
            TargetLaws::exact);

    /** Law 3. */
    public static final Law<TargetEngine, TargetCase> MONOTONE = new Law<>(
            3,
            "each target is monotone",
            new Text(
                    "Whoever starts later, or is promised more days or hours, is not due earlier.",
                    "Quem começa depois, ou recebe mais dias ou horas, não vence antes."),
            List.of("zendesk/biz#73", "zendesk/biz#21"),
            TargetLaws::monotone);

    /** Law 4. */
    public static final Law<TargetEngine, TargetCase> IN_OPEN_TIME = new Law<>(
            4,
            "each target is due in open time",
            new Text(
                    "A target that is counted on a calendar is due in its open time or exactly where that ends.",
                    "Uma meta contada em um calendário vence no tempo aberto dele ou exatamente no fim dele."),
            List.of("glpi#22678", "glpi#15357", "glpi#10594"),
            TargetLaws::inOpenTime);

    /** Law 5. */
    public static final Law<TargetEngine, TargetCase> A_HOLIDAY_IS_NOT_EARLIER = new Law<>(
            5,
            "a holiday makes no target earlier",
            new Text(
                    "Closing a whole day makes no target due earlier.",
                    "Fechar um dia inteiro não faz nenhuma meta vencer antes."),
            List.of("django-helpdesk: excluded days in escalate_tickets", "zammad/zammad#390"),
            TargetLaws::aHolidayIsNotEarlier);

    private TargetLaws() {}

    private static Optional<Broken> exact(TargetEngine engine, TargetCase c) {
        Optional<Instant> due = engine.due(c.target(), c.hours(), c.start());
        Optional<Instant> expected = ObviousTarget.due(c.target(), c.hours(), c.start());
        return Broken.unless(
                due.equals(expected),
                "it is due at %s, but should be at %s",
                due.map(c::show).orElse("no time"),
                expected.map(c::show).orElse("no time"));
    }

    private static Optional<Broken> monotone(TargetEngine engine, TargetCase c) {
        Optional<Instant> due = engine.due(c.target(), c.hours(), c.start());
        Instant later = c.start().plus(c.later());
        ObviousCalendar wall = new ObviousCalendar(c.hours());
        // Where the clock is put back, who comes later comes earlier by the clock, and days go by the clock.
        boolean alsoByTheClock = !wall.shown(later).isBefore(wall.shown(c.start()));
        Optional<Instant> startedLater =
                alsoByTheClock || isAmount(c.target()) ? engine.due(c.target(), c.hours(), later) : Optional.empty();
        Optional<Instant> withMore = engine.due(more(c.target()), c.hours(), c.start());
        return notEarlier(due, startedLater, c, "started " + CalendarText.of(c.later()) + " later")
                .or(() -> notEarlier(due, withMore, c, "with " + CalendarText.of(more(c.target()))));
    }

    private static boolean isAmount(Target target) {
        return target.budget().isPresent();
    }

    private static Target more(Target target) {
        return switch (target) {
            case Target.WorkingTime t -> new Target.WorkingTime(t.length().plusMinutes(90), t.calendar());
            case Target.ElapsedTime t -> new Target.ElapsedTime(t.length().plusMinutes(90));
            case Target.WorkingDays t -> new Target.WorkingDays(t.days() + 1, t.closing(), t.calendar());
            case Target.SameDayOr t -> new Target.SameDayOr(t.hours().plusMinutes(90), t.calendar());
            case Target.EndOfBusinessDay t -> t;
            case Target.PromisedDate t -> t;
            case Target.None t -> t;
        };
    }

    private static Optional<Broken> inOpenTime(TargetEngine engine, TargetCase c) {
        Optional<Instant> due =
                c.target().calendarId().isEmpty() ? Optional.empty() : engine.due(c.target(), c.hours(), c.start());
        ObviousCalendar wall = new ObviousCalendar(c.hours());
        return due.flatMap(instant -> Broken.unless(
                wall.isOpen(instant) || wall.isOpen(instant.minusNanos(1)),
                "it is due at %s, when nobody is there",
                c.show(instant)));
    }

    /** Where the hours of a day run into those of the next, the next opens earlier without them: that is left out. */
    private static Optional<Broken> aHolidayIsNotEarlier(TargetEngine engine, TargetCase c) {
        if (new ObviousCalendar(c.hours()).runsIntoTheNext(c.day())) {
            return Optional.empty();
        }
        Hours less = LessOpen.holiday(c.hours(), c.day());
        return notEarlier(
                engine.due(c.target(), c.hours(), c.start()),
                engine.due(c.target(), less, c.start()),
                c,
                "with a holiday on " + c.day());
    }

    private static Optional<Broken> notEarlier(
            Optional<Instant> due, Optional<Instant> changed, TargetCase c, String how) {
        return due.flatMap(before -> changed.flatMap(after -> Broken.unless(
                !after.isBefore(before), "%s it is due at %s, else at %s", how, c.show(after), c.show(before))));
    }
}
