package org.ticketing.server.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.Desk;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.server.body.Labels;
import org.ticketing.server.body.Names;
import org.ticketing.server.body.ReportValues;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Tag;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.workbench.Report;
import org.ticketing.workbench.ReportColumn;
import org.ticketing.workbench.ReportRequest;

/** Reports as files: nothing in them is carried out by whoever opens them, and none is too long to be written. */
class ReportFilesTest {

    private static final SupportPolicy POLICY = PolicyFiles.read(Path.of("../examples/policies/sensusx.yaml"));
    private static final ReportRequest ASKED = new ReportRequest(
            TicketFilter.all(),
            Sort.NEWEST_FIRST,
            List.of(ReportColumn.TITLE, ReportColumn.OPENED, ReportColumn.ASSIGNEE),
            Optional.empty());
    private static final Names NAMES = new Names() {
        @Override
        public String of(PersonId id) {
            return id.value();
        }

        @Override
        public String of(OrganisationId id) {
            return id.value();
        }
    };
    private static final ReportCells CELLS =
            new ReportCells(ASKED, POLICY, new ReportValues(new Labels(POLICY, NAMES)), Language.ENGLISH);

    private static Desk desk() {
        return Ticketing.builder()
                .desk(POLICY)
                .clock(() -> Instant.parse("2026-11-25T02:30:15.5Z"))
                .build()
                .desk("sensusx");
    }

    @Test
    void severalTagsStandInOneCell() throws IOException {
        Desk desk = desk();
        TicketId ticket = desk.as(Actor.customer("ana", "escola-azul", "subscriber"))
                .open(new Command.Open("finance", "t", "d"))
                .ticket();
        Session nina = desk.as(Actor.staff("nina", "attendant"));
        nina.send(ticket, new Tag(List.of("video", "finance"), List.of()));
        ReportRequest asked = new ReportRequest(
                TicketFilter.all(),
                Sort.NEWEST_FIRST,
                List.of(ReportColumn.TAGS, ReportColumn.RATING),
                Optional.empty());
        ReportCells cells = new ReportCells(asked, POLICY, CELLS.values(), Language.PORTUGUESE);
        List<Report.Line> lines = nina.workbench().export(asked).toList();

        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        CsvReport.write(cells, lines.stream(), csv);
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        XlsxReport.write(cells, lines.stream(), xlsx);

        assertThat(csv.toString(UTF_8)).contains("Etiquetas,Avaliação\r\n\"Financeiro, Com vídeo\",\r\n");
        assertThat(files(xlsx).get("xl/worksheets/sheet1.xml")).contains("Financeiro, Com v&#xed;deo");
    }

    private static Report.Line line(String title) {
        Session ana = desk().as(Actor.customer("ana", "escola-azul", "subscriber"));
        ana.open(new Command.Open("question", title, "d"));
        return ana.workbench().export(ASKED).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                " =1+1",
                "\u00a0=1",
                "\u200b=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠x",
                "|calc",
                "%0A"
            })
    void whatSpreadsheetsTakeForAFormulaIsAText(String title) throws IOException {
        assertThat(csv(Stream.of(line(title)))).contains("\n'" + title).doesNotContain("\n" + title);
        Map<String, String> workbook = xlsx(Stream.of(line(title)));
        assertThat(workbook.get("xl/worksheets/sheet1.xml"))
                .contains("t=\"inlineStr\"")
                .doesNotContain("<f>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
    void alsoBehindWhatIsNotSeen(String text) {
        assertThat(CsvReport.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Onde vejo os pedidos?", "2 - 1", "a=b", "São Paulo", "'quoted'"})
    void whatIsHarmlessStaysAsItIs(String text) {
        assertThat(CsvReport.harmless(text)).isEqualTo(text);
    }

    @Test
    void timesAreThoseOfTheDesk() throws IOException {
        assertThat(csv(Stream.of(line("a")))).contains("a,2026-11-24 23:30:15,\r\n");
    }

    @Test
    void whatXmlCanNotHoldIsLeftOut() throws IOException {
        assertThat(xlsx(Stream.of(line("a\u0001b <&> \uD83D\uDE00"))).get("xl/worksheets/sheet1.xml"))
                .contains("&lt;&amp;&gt; &#x1f600;")
                .doesNotContain("\u0001");
    }

    @Test
    void whatDoesNotFitOnASheetGoesOnInAnother() throws IOException {
        Report.Line line = line("a");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxReport.write(CELLS, Stream.of(line, line, line), out, 3);
        assertThat(files(out)).containsKeys("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        assertThat(files(out).get("xl/worksheets/sheet2.xml"))
                .contains("Title", "<row r=\"2\"")
                .doesNotContain("<row r=\"3\"");
    }

    /** A line is let go before much later ones are asked for: what is written has left for the network by then. */
    @Test
    void aHundredThousandLinesAreWrittenAsTheyAreRead() throws IOException {
        Report.Line line = line("Um título de tamanho comum para um chamado");
        for (ReportFormat format : List.<ReportFormat>of(CsvReport::write, XlsxReport::write)) {
            AtomicLong sent = new AtomicLong();
            AtomicLong sentHalfway = new AtomicLong();
            OutputStream network = new OutputStream() {
                @Override
                public void write(int b) {
                    sent.incrementAndGet();
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    sent.addAndGet(length);
                }
            };
            format.write(
                    CELLS,
                    IntStream.range(0, 100_000).mapToObj(i -> {
                        if (i == 50_000) {
                            sentHalfway.set(sent.get());
                        }
                        return line;
                    }),
                    network);
            assertThat(sentHalfway.get()).isGreaterThan(sent.get() / 3);
        }
    }

    @FunctionalInterface
    private interface ReportFormat {
        void write(ReportCells cells, Stream<Report.Line> lines, OutputStream out) throws IOException;
    }

    private static String csv(Stream<Report.Line> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvReport.write(CELLS, lines, out);
        return out.toString(UTF_8);
    }

    private static Map<String, String> xlsx(Stream<Report.Line> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxReport.write(CELLS, lines, out);
        return files(out);
    }

    /** By the directory at its end, as spreadsheets read a workbook. */
    private static Map<String, String> files(ByteArrayOutputStream zipped) throws IOException {
        Path file = Files.write(Files.createTempFile("report", ".xlsx"), zipped.toByteArray());
        Map<String, String> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile(), UTF_8)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                files.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return files;
    }
}
