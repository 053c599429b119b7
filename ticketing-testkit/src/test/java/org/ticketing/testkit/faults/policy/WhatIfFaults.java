package org.ticketing.testkit.faults.policy;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Carry;
import org.ticketing.sla.Carrying;
import org.ticketing.sla.Goal;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.testkit.faults.Fault;
import org.ticketing.testkit.laws.generate.Edits;
import org.ticketing.testkit.laws.generate.Histories;
import org.ticketing.testkit.laws.generate.Policies;
import org.ticketing.testkit.laws.history.PromiseLaws;
import org.ticketing.testkit.laws.history.TicketHistory;
import org.ticketing.testkit.laws.history.WhatIfEngine;
import org.ticketing.time.Hours;
import org.ticketing.vocabulary.Signal;

/** Mistakes in what is computed anew from a history. */
public final class WhatIfFaults {

    private static final WhatIfEngine RIGHT = WhatIfEngine.ours();

    private WhatIfFaults() {}

    /** All of them. */
    public static List<Fault<WhatIfEngine, TicketHistory>> all() {
        return List.of(
                fault(
                        "a rebuild forgets pauses",
                        "fivetran/dbt_zendesk#51",
                        goals(goal -> goal.toBuilder().pauseWhile(Set.of()).build())),
                fault(
                        "a rebuild counts from the creation",
                        "fivetran/dbt_zendesk#116",
                        goals(goal ->
                                goal.toBuilder().carrying(kept(goal.carrying())).build())),
                fault(
                        "a rebuild misses the first answer",
                        "fivetran/dbt_zendesk#142",
                        goals(goal ->
                                goal.toBuilder().stop(Set.of(Signal.RESOLVED)).build())),
                fault(
                        "a rebuild goes by the wall clock",
                        "fivetran/dbt_zendesk#136",
                        policy -> new ServiceLevels(
                                policy.serviceLevels().policy(),
                                policy.serviceLevels().calendars().stream()
                                        .map(WhatIfFaults::dayAndNight)
                                        .toList(),
                                policy.serviceLevels().goals())));
    }

    private static Fault<WhatIfEngine, TicketHistory> fault(
            String name, String seenAt, Function<SupportPolicy, ServiceLevels> mistake) {
        return new Fault<>(
                name,
                seenAt,
                PromiseLaws.THE_SAME_POLICY_MAKES_NO_DIFFERENCE,
                (history, candidate) ->
                        RIGHT.differences(history, Edits.with(mistake.apply(candidate), "a mistake", candidate)),
                RIGHT,
                Histories.of(Policies.policies()));
    }

    private static Function<SupportPolicy, ServiceLevels> goals(UnaryOperator<Goal> mistake) {
        return policy -> new ServiceLevels(
                policy.serviceLevels().policy(),
                policy.serviceLevels().calendars(),
                policy.serviceLevels().goals().stream().map(mistake).toList());
    }

    private static Carrying kept(Carrying carrying) {
        return new Carrying(Carry.KEEP, Carry.KEEP, carrying.onReopening(), carrying.onMerge());
    }

    private static ServiceCalendar dayAndNight(ServiceCalendar calendar) {
        return new ServiceCalendar(
                calendar.id(), calendar.label(), Hours.always(calendar.hours().zone()), calendar.source());
    }
}
