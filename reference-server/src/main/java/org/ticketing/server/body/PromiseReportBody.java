package org.ticketing.server.body;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.sla.Strength;
import org.ticketing.workbench.PromiseLine;
import org.ticketing.workbench.PromiseRequest;

/** What became of promises. */
public record PromiseReportBody(LocalDate from, LocalDate before, List<LineBody> items) {

    record LineBody(
            Named goal,
            Strength strength,
            @Nullable YearMonth month,
            @Nullable Named kind,
            @Nullable Named plan,
            long met,
            long missed,
            long averaged,
            @Nullable Duration average) {

        static LineBody of(PromiseLine line, Labels labels) {
            return new LineBody(
                    labels.goal(line.goal()),
                    line.strength(),
                    line.month().orElse(null),
                    line.kind().map(labels::kind).orElse(null),
                    line.plan().map(labels::plan).orElse(null),
                    line.met(),
                    line.missed(),
                    line.averaged(),
                    line.average().orElse(null));
        }
    }

    /** Promises as the contract writes them. */
    public static PromiseReportBody of(PromiseRequest asked, List<PromiseLine> lines, Labels labels) {
        return new PromiseReportBody(
                asked.fromDay(),
                asked.beforeDay(),
                lines.stream().map(line -> LineBody.of(line, labels)).toList());
    }
}
