package org.ticketing.server.body;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.workbench.Dashboard;

/** The figures of a desk, and what is new there. */
public record DashboardBody(
        long total,
        CountsBody areas,
        CountsBody priorities,
        List<StatusBody> statuses,
        CountsBody assignees,
        @Nullable CountsBody complexities,
        @Nullable SatisfactionBody satisfaction,
        RecentBody recent) {

    record StatusBody(Named status, long tickets) {}

    record RecentBody(
            LocalDate from,
            LocalDate before,
            List<SummaryBody> items,
            @Nullable String next) {}

    /** A dashboard as the contract writes it. */
    public static DashboardBody of(Dashboard dashboard, Labels labels) {
        ZoneId zone = labels.policy().zone();
        return new DashboardBody(
                dashboard.total(),
                CountsBody.of(dashboard.areas(), labels),
                CountsBody.of(dashboard.priorities(), labels),
                dashboard.statuses().stream()
                        .map(each -> new StatusBody(
                                new Named(each.status().id(), each.status().label()), each.tickets()))
                        .toList(),
                CountsBody.of(dashboard.assignees(), labels),
                dashboard
                        .complexities()
                        .map(counts -> CountsBody.of(counts, labels))
                        .orElse(null),
                dashboard
                        .satisfaction()
                        .map(sum -> SatisfactionBody.of(sum, labels))
                        .orElse(null),
                new RecentBody(
                        LocalDate.ofInstant(dashboard.recently().from().orElseThrow(), zone),
                        LocalDate.ofInstant(dashboard.recently().before().orElseThrow(), zone),
                        dashboard.recent().items().stream()
                                .map(summary -> SummaryBody.of(summary, labels))
                                .toList(),
                        dashboard.recent().next().orElse(null)));
    }
}
