package org.ticketing.server.body;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.Text;
import org.ticketing.workbench.Report;
import org.ticketing.workbench.ReportColumn;

/** Tickets in groups, each with what was asked of it. */
public record ReportBody(List<ColumnBody> columns, List<GroupBody> groups) {

    record ColumnBody(ReportColumn id, Text title) {}

    record RowBody(String id, Map<String, Object> values) {}

    record GroupBody(
            @Nullable Object value,
            long total,
            List<RowBody> items,
            @Nullable String next) {}

    /** A report as the contract writes it. */
    public static ReportBody of(Report report, Labels labels) {
        ReportValues values = new ReportValues(labels);
        return new ReportBody(
                report.request().columns().stream()
                        .map(column -> new ColumnBody(column, column.title(labels.policy())))
                        .toList(),
                report.groups().stream()
                        .map(group -> group(group, report, values))
                        .toList());
    }

    private static GroupBody group(Report.Group group, Report report, ReportValues values) {
        return new GroupBody(
                report.request()
                        .groupBy()
                        .flatMap(by -> group.value().map(value -> values.group(by, value)))
                        .orElse(null),
                group.total(),
                group.tickets().items().stream()
                        .map(summary -> row(summary, report.request().columns(), values))
                        .toList(),
                group.tickets().next().orElse(null));
    }

    private static RowBody row(TicketSummary summary, List<ReportColumn> columns, ReportValues values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (ReportColumn column : columns) {
            Object value = values.of(column, summary);
            if (value != null) {
                row.put(column.key(), value);
            }
        }
        return new RowBody(summary.ticket().id().toString(), row);
    }
}
