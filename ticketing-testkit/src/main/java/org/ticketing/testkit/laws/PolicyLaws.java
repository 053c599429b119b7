package org.ticketing.testkit.laws;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.ticketing.aftercare.AfterCare;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.testkit.laws.calendar.CalendarCase;
import org.ticketing.testkit.laws.calendar.CalendarEngine;
import org.ticketing.testkit.laws.calendar.TargetCase;
import org.ticketing.testkit.laws.calendar.TargetEngine;
import org.ticketing.testkit.laws.calendar.WarningCase;
import org.ticketing.testkit.laws.generate.Questions;
import org.ticketing.time.Hours;

/**
 * Every law on one policy: its calendars, its promises, and tickets of its kinds, priorities, areas and channels.
 *
 * <pre>{@code
 * class MyPolicyLaws extends PolicyLaws {
 *     MyPolicyLaws() {
 *         super(PolicyFiles.read(Path.of("my-policy.yaml")));
 *     }
 * }
 * }</pre>
 *
 * <p>Each law is tried 1,000 times; the system properties {@code laws.tries} and {@code laws.histories} say otherwise for laws
 * of calendars and of tickets.
 */
public abstract class PolicyLaws implements CalendarLaws, HistoryLaws {

    private final SupportPolicy policy;

    /** Every law on this policy. */
    protected PolicyLaws(SupportPolicy policy) {
        this.policy = policy;
    }

    /** The calendars as the policy has compiled them; what a law changes is compiled for it. */
    @Override
    public CalendarEngine calendars() {
        return hours -> compiled(hours)
                .map(calendar -> CalendarEngine.of(calendar.calendar()))
                .orElseGet(() -> CalendarEngine.ours().of(hours));
    }

    @Override
    public TargetEngine targets() {
        return (target, hours, start) ->
                target.calendarId().isPresent() && compiled(hours).isPresent()
                        ? policy.serviceLevels().due(target, start)
                        : TargetEngine.ours().due(target, hours, start);
    }

    private Optional<ServiceCalendar> compiled(Hours hours) {
        return policy.serviceLevels().calendars().stream()
                .filter(calendar -> calendar.hours().equals(hours))
                .findFirst();
    }

    @Override
    @Provide
    public Arbitrary<CalendarCase> calendarCases() {
        return Questions.ofCalendars(policy);
    }

    @Override
    @Provide
    public Arbitrary<TargetCase> targetCases() {
        return Questions.ofTargets(policy);
    }

    @Override
    @Provide
    public Arbitrary<WarningCase> warningCases() {
        return Questions.ofWarnings(policy);
    }

    /** Without what closes by itself: the histories tell what people do, and nobody ends their tickets but they. */
    @Override
    public Arbitrary<SupportPolicy> policies() {
        AfterCare after = policy.afterCare();
        return Arbitraries.just(policy.toBuilder()
                .afterCare(new AfterCare(List.of(), after.rating(), after.followUp(), after.watching(), after.tags()))
                .build());
    }
}
