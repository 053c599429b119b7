package org.ticketing.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ticketing.Ticketing;
import org.ticketing.WorkbenchSession;
import org.ticketing.condition.Fact;
import org.ticketing.problem.Violation;
import org.ticketing.server.body.PromiseReportBody;
import org.ticketing.server.body.ReportBody;
import org.ticketing.server.body.ReportValues;
import org.ticketing.server.export.CsvReport;
import org.ticketing.server.export.ReportCells;
import org.ticketing.server.export.XlsxReport;
import org.ticketing.view.PageRequest;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Language;
import org.ticketing.workbench.PromiseRequest;
import org.ticketing.workbench.Report;
import org.ticketing.workbench.ReportColumn;
import org.ticketing.workbench.ReportRequest;
import org.ticketing.workbench.Today;

/** The routes of reports, as pages and as files. */
record ReportRoutes(Ticketing ticketing, Entrance entrance) {

    private static final String DESK = "/api/v1/desks/{desk}";
    private static final int USUAL_LIMIT = 50;
    private static final List<String> COLUMNS =
            Stream.of(ReportColumn.values()).map(ReportColumn::key).toList();
    private static final List<String> FACTS =
            Parameters.COUNTED.stream().map(Fact::key).toList();
    private static final List<String> TELLING_APART =
            Stream.of(PromiseRequest.By.values()).map(PromiseRequest.By::key).toList();

    void register(RoutesConfig routes) {
        routes.get(DESK + "/report", this::report);
        routes.get(DESK + "/report.csv", this::csv);
        routes.get(DESK + "/report.xlsx", this::xlsx);
        routes.get(DESK + "/promises", this::promises);
    }

    private void report(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        Parameters parameters = Parameters.ofTickets(request, "columns", "group", "sort", "limit");
        ReportRequest asked = asked(parameters, caller);
        int limit = parameters.number("limit").orElse(USUAL_LIMIT);
        List<Violation> violations = new ArrayList<>(asked.violations());
        violations.addAll(PageRequest.violationsOfLimit(limit));
        parameters.require(violations);
        request.json(ReportBody.of(caller.session().workbench().report(asked, limit), caller.labels()));
    }

    private static ReportRequest asked(Parameters parameters, Caller caller) {
        List<ReportColumn> columns = parameters.several("columns", COLUMNS).stream()
                .flatMap(key -> ReportColumn.of(key).stream())
                .toList();
        return new ReportRequest(
                parameters.filter(caller),
                parameters.sort(),
                columns.isEmpty() ? ReportColumn.USUAL : columns,
                parameters.oneOf("group", FACTS).flatMap(key -> Key.read(Fact.class, key)));
    }

    /** Writes lines as they are read. */
    @FunctionalInterface
    private interface Format {
        void write(ReportCells cells, Stream<Report.Line> lines, OutputStream out) throws IOException;
    }

    private void csv(Context request) {
        send(request, "text/csv; charset=utf-8", "report.csv", CsvReport::write);
    }

    private void xlsx(Context request) {
        send(
                request,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "report.xlsx",
                XlsxReport::write);
    }

    /** Written as it is read, so it may be of any length; who may not have it has been told by now. */
    private void send(Context request, String type, String file, Format format) {
        Caller caller = Caller.of(request, ticketing, entrance);
        Parameters parameters = Parameters.ofTickets(request, "columns", "group", "sort");
        ReportRequest asked = asked(parameters, caller);
        parameters.require(asked.violations());
        WorkbenchSession workbench = caller.session().workbench();
        Language language = Headers.language(request);
        ReportCells cells = new ReportCells(asked, caller.desk().policy(), new ReportValues(caller.labels()), language);
        try (Stream<Report.Line> lines = workbench.export(asked)) {
            request.header("Content-Language", language.locale().toLanguageTag())
                    .contentType(type)
                    .header("Content-Disposition", "attachment; filename=\"" + file + "\"");
            format.write(cells, lines, request.outputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void promises(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        WorkbenchSession workbench = caller.session().workbench();
        Parameters parameters = Parameters.ofTickets(request, "from", "before", "by");
        Today today = workbench.today();
        LocalDate from = parameters.day("from").orElse(today.month().atDay(1));
        LocalDate before = parameters.day("before").orElse(today.date().plusDays(1));
        Set<PromiseRequest.By> by = EnumSet.noneOf(PromiseRequest.By.class);
        parameters.several("by", TELLING_APART).stream()
                .flatMap(key -> Key.read(PromiseRequest.By.class, key).stream())
                .forEach(by::add);
        PromiseRequest asked = new PromiseRequest(parameters.filter(caller), from, before, by);
        parameters.require(asked.violations());
        request.json(PromiseReportBody.of(asked, workbench.promises(asked), caller.labels()));
    }
}
