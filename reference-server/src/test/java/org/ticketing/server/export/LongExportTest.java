package org.ticketing.server.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report of 100,000 tickets is written in a JVM that could not hold a tenth of them. */
class LongExportTest {

    private static final int TICKETS = 100_000;
    private static final String MEMORY = "-Xmx32m";

    @TempDir
    private Path directory;

    private Path exported(String format) throws IOException, InterruptedException {
        Path file = directory.resolve("report." + format);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        LongExport.class.getName(),
                        format,
                        String.valueOf(TICKETS),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return file;
    }

    @Test
    void asCsv() throws IOException, InterruptedException {
        try (Stream<String> lines = Files.lines(exported("csv"))) {
            assertThat(lines.filter(line -> line.startsWith("SX-"))).hasSize(TICKETS);
        }
    }

    @Test
    void asXlsx() throws IOException, InterruptedException {
        try (ZipFile workbook = new ZipFile(exported("xlsx").toFile());
                InputStream sheet = workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"));
                Scanner rows = new Scanner(new BufferedReader(new InputStreamReader(sheet, StandardCharsets.UTF_8)))) {
            assertThat(rows.findAll("SX-\\d+<").count()).isEqualTo(TICKETS);
        }
    }
}
