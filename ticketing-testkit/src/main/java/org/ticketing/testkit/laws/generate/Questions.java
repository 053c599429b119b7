package org.ticketing.testkit.laws.generate;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Goal;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.Target;
import org.ticketing.testkit.laws.calendar.CalendarCase;
import org.ticketing.testkit.laws.calendar.TargetCase;
import org.ticketing.testkit.laws.calendar.WarningCase;
import org.ticketing.testkit.laws.history.Rules;
import org.ticketing.time.Hours;

/** Cases for the laws of business time: on calendars of every shape, or on those of a policy. */
public final class Questions {

    private static final String ON = "hours";

    private Questions() {}

    /** Cases for any calendar. */
    public static Arbitrary<CalendarCase> ofCalendars() {
        return ofCalendars(Calendars.hours().map(Open::madeUp));
    }

    /** Cases for the calendars of a policy; for one that needs none, day and night. */
    public static Arbitrary<CalendarCase> ofCalendars(SupportPolicy policy) {
        return ofCalendars(hours(policy));
    }

    private static Arbitrary<CalendarCase> ofCalendars(Arbitrary<Open> calendars) {
        return Combinators.combine(
                        calendars, Moments.places(), Moments.lengths(), Moments.lengths(), days(), Moments.shifts())
                .as((calendar, place, first, second, day, shift) -> {
                    Hours hours = calendar.hours();
                    var start = place.in(hours);
                    var date = start.atZone(hours.zone()).toLocalDate();
                    return new CalendarCase(calendar.rule(), hours, start, first, second, date.plusDays(day), shift);
                })
                .withoutEdgeCases();
    }

    /** A day near the start, as days after it. */
    private static Arbitrary<Integer> days() {
        return Arbitraries.integers().between(-1, 8).shrinkTowards(0);
    }

    /** Cases for every type of target. */
    public static Arbitrary<TargetCase> ofTargets() {
        return Combinators.combine(targets(), Calendars.plausibleHours(), Moments.places(), Moments.lengths(), days())
                .as((target, hours, place, later, day) -> of(target, "", hours, place, later, day))
                .withoutEdgeCases();
    }

    /** Cases for the targets of a policy. */
    public static Arbitrary<TargetCase> ofTargets(SupportPolicy policy) {
        List<Rule> rules = Rule.of(policy);
        return Combinators.combine(Arbitraries.of(rules), Moments.places(), Moments.lengths(), days())
                .as((rule, place, later, day) -> of(rule.target(), rule.name(), rule.hours(), place, later, day))
                .withoutEdgeCases();
    }

    private static TargetCase of(
            Target target, String rule, Hours hours, Moments.Place place, Duration later, int day) {
        var start = place.in(hours);
        var date = start.atZone(hours.zone()).toLocalDate();
        return new TargetCase(target, rule, hours, start, later, date.plusDays(day));
    }

    private static Arbitrary<Target> targets() {
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 12);
        Arbitrary<Duration> lengths = Arbitraries.of(
                Duration.ofHours(4),
                Duration.ofMinutes(40),
                Duration.ofHours(2),
                Duration.ofMinutes(510),
                Duration.ofHours(24),
                Duration.ofNanos(1));
        return Arbitraries.oneOf(
                days.map(n -> new Target.WorkingDays(n, Target.Closing.END_OF_DAY, ON)),
                days.map(n -> new Target.WorkingDays(n, Target.Closing.SAME_TIME, ON)),
                Arbitraries.just(new Target.EndOfBusinessDay(ON)),
                lengths.map(length -> new Target.SameDayOr(length, ON)),
                lengths.map(length -> new Target.WorkingTime(length, ON)),
                lengths.map(Target.ElapsedTime::new));
    }

    /** Cases for warnings. */
    public static Arbitrary<WarningCase> ofWarnings() {
        return ofWarnings(Calendars.hours().map(Open::madeUp));
    }

    /** Cases for warnings on the calendars of a policy. */
    public static Arbitrary<WarningCase> ofWarnings(SupportPolicy policy) {
        return ofWarnings(hours(policy));
    }

    private static Arbitrary<WarningCase> ofWarnings(Arbitrary<Open> calendars) {
        Arbitrary<List<Duration>> ahead = Moments.lengths()
                .map(length -> length.plusNanos(length.isZero() ? 1 : 0))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(calendars, Moments.places(), Moments.lengths(), ahead)
                .as((calendar, place, promised, warnings) -> new WarningCase(
                        calendar.hours(),
                        calendar.rule(),
                        place.in(calendar.hours()),
                        promised.plusMinutes(1),
                        warnings))
                .withoutEdgeCases();
    }

    private static Arbitrary<Open> hours(SupportPolicy policy) {
        List<Open> calendars = policy.serviceLevels().calendars().stream()
                .map(calendar -> new Open(Rules.name(calendar), calendar.hours()))
                .toList();
        return Arbitraries.of(calendars.isEmpty() ? List.of(Open.madeUp(Hours.always(policy.zone()))) : calendars);
    }

    /** Hours, and how a tester finds them in the policy. */
    private record Open(String rule, Hours hours) {
        static Open madeUp(Hours hours) {
            return new Open("", hours);
        }
    }

    /** A promise of a policy with the hours that it is counted on. */
    private record Rule(String name, Target target, Hours hours) {

        static List<Rule> of(SupportPolicy policy) {
            return policy.serviceLevels().goals().stream()
                    .flatMap(goal -> of(goal, policy).stream())
                    .toList();
        }

        private static List<Rule> of(Goal goal, SupportPolicy policy) {
            return IntStream.range(0, goal.promises().size())
                    .mapToObj(place -> {
                        Target target = goal.promises().get(place).target();
                        Hours hours = target.calendarId()
                                .flatMap(policy.serviceLevels()::calendar)
                                .map(ServiceCalendar::hours)
                                .orElseGet(() -> Hours.always(policy.zone()));
                        return new Rule(Rules.name(goal, place), target, hours);
                    })
                    .toList();
        }
    }
}
