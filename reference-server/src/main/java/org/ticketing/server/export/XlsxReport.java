package org.ticketing.server.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ticketing.workbench.Report;

/**
 * A report as a workbook of Office Open XML. Words are written as words, in cells of that type: no program takes them for a
 * formula.
 */
public final class XlsxReport {

    /** No sheet has more. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int FLUSHED_AT_ONCE = 500;
    /** No cell has more characters. */
    private static final int LONGEST = 32_767;

    private XlsxReport() {}

    /** Writes each line as it is read; on another sheet, where one is full. */
    public static void write(ReportCells cells, Stream<Report.Line> lines, OutputStream out) throws IOException {
        write(cells, lines, out, MOST_ROWS);
    }

    static void write(ReportCells cells, Stream<Report.Line> lines, OutputStream out, int mostRows) throws IOException {
        try (Workbook workbook = new Workbook(out, "Ticketing", null)) {
            Iterator<Report.Line> each = lines.iterator();
            int sheets = 1;
            Worksheet sheet = sheet(workbook, sheets, cells);
            int row = 1;
            while (each.hasNext()) {
                if (row == mostRows) {
                    sheet.finish();
                    sheets++;
                    sheet = sheet(workbook, sheets, cells);
                    row = 1;
                }
                write(sheet, row, cells.of(each.next()));
                row++;
                if (row % FLUSHED_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    private static Worksheet sheet(Workbook workbook, int number, ReportCells cells) {
        Worksheet sheet = workbook.newWorksheet("Report " + number);
        List<String> titles = cells.titles();
        for (int column = 0; column < titles.size(); column++) {
            sheet.inlineString(0, column, titles.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static void write(Worksheet sheet, int row, List<ReportCells.Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case ReportCells.Empty empty -> {}
                case ReportCells.Time time -> {
                    sheet.value(row, column, time.local());
                    sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
                }
                case ReportCells.Words words -> sheet.inlineString(row, column, cut(words.text()));
            }
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
