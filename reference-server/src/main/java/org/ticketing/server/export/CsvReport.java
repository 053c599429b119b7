package org.ticketing.server.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ticketing.workbench.Report;

/** A report as RFC 4180 has it, with a mark at its beginning by which spreadsheets know that it is UTF-8. */
public final class CsvReport {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /**
     * What spreadsheets take for a formula, also behind blanks and in full width: people wrote it, and other people's machines
     * would carry it out.
     */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@|%＝＋－＠].*|^[\t\r\n].*", Pattern.DOTALL);

    private CsvReport() {}

    /** Writes each line as it is read. */
    public static void write(ReportCells cells, Stream<Report.Line> lines, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(cells.titles().stream().map(CsvReport::harmless).toList());
        Iterator<Report.Line> each = lines.iterator();
        while (each.hasNext()) {
            csv.writeRecord(
                    cells.of(each.next()).stream().map(CsvReport::written).toList());
        }
        csv.flush();
    }

    private static String written(ReportCells.Cell cell) {
        return switch (cell) {
            case ReportCells.Empty empty -> "";
            case ReportCells.Time time -> TIME.format(time.local());
            case ReportCells.Words words -> harmless(words.text());
        };
    }

    /** An apostrophe before it makes it a text in all of them. */
    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
