package org.ticketing.server.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.server.body.Named;
import org.ticketing.server.body.Party;
import org.ticketing.server.body.ReportValues;
import org.ticketing.vocabulary.Language;
import org.ticketing.workbench.Report;
import org.ticketing.workbench.ReportColumn;
import org.ticketing.workbench.ReportRequest;

/** A report as cells of a table, in one language, with times as the desk's clock shows them. */
public record ReportCells(ReportRequest asked, SupportPolicy policy, ReportValues values, Language language) {

    /** What stands in a cell. */
    public sealed interface Cell {}

    /** Words, which no program may take for anything else. */
    public record Words(String text) implements Cell {}

    /** By the clock on the desk's wall. */
    public record Time(LocalDateTime local) implements Cell {}

    /** Nothing. */
    public record Empty() implements Cell {}

    /** What stands above the columns; first the groups, if there are any. */
    public List<String> titles() {
        return Stream.concat(
                        asked.groupBy().stream().map(by -> title(by.key())),
                        asked.columns().stream()
                                .map(column -> column.title(policy).in(language)))
                .toList();
    }

    private String title(String fact) {
        return ReportColumn.of(fact).orElseThrow().title(policy).in(language);
    }

    /** The cells of a line. */
    public List<Cell> of(Report.Line line) {
        List<Cell> cells = new ArrayList<>();
        asked.groupBy()
                .ifPresent(by -> cells.add(
                        cell(line.group().map(value -> values.group(by, value)).orElse(null))));
        asked.columns().forEach(column -> cells.add(cell(values.of(column, line.ticket()))));
        return cells;
    }

    private Cell cell(@Nullable Object value) {
        return switch (value) {
            case null -> new Empty();
            case Instant at ->
                new Time(LocalDateTime.ofInstant(at, policy.zone()).truncatedTo(ChronoUnit.SECONDS));
            case Named named -> new Words(named.label().in(language));
            case Party party -> new Words(party.name());
            case List<?> several ->
                new Words(several.stream()
                        .map(each -> each instanceof Named named ? named.label().in(language) : String.valueOf(each))
                        .collect(Collectors.joining(", ")));
            default -> new Words(value.toString());
        };
    }
}
