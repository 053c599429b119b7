package org.ticketing.sla;

import java.util.List;
import java.util.Optional;
import org.ticketing.time.BusinessCalendar;
import org.ticketing.vocabulary.PolicyHash;

/**
 * Everything a policy promises about time.
 *
 * @param policy the policy that promises it: cycles are pinned to it
 */
public record ServiceLevels(PolicyHash policy, List<ServiceCalendar> calendars, List<Goal> goals) {

    public ServiceLevels {
        calendars = List.copyOf(calendars);
        goals = List.copyOf(goals);
    }

    public Optional<Goal> goal(String id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    public Optional<ServiceCalendar> calendar(String id) {
        return calendars.stream().filter(calendar -> calendar.id().equals(id)).findFirst();
    }

    BusinessCalendar open(String calendar) {
        return calendar(calendar)
                .map(ServiceCalendar::calendar)
                .orElseThrow(() -> new IllegalStateException(
                        "policy " + policy.brief() + " was taken without its calendar " + calendar));
    }
}
