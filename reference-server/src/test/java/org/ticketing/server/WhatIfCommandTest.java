package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketing.server.demo.Demo;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the data of a server to what another policy would have made of it. */
class WhatIfCommandTest {

    private static final Instant NOW =
            LocalDateTime.parse("2026-11-27T18:30").atZone(TestServer.SAO_PAULO).toInstant();

    @TempDir
    private static Path data;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console = new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Language.ENGLISH);

    /** A server has run here. */
    @BeforeAll
    static void load() {
        try (HikariDataSource database = Database.open(data)) {
            new Demo(Desks.policies()).load(Database.storage(database), NOW);
        }
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private String policy(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name + ".yaml"), text).toString();
    }

    private int export(String file, String desk) {
        return Export.run(file, new DeskId(desk), data, NOW, console);
    }

    private int whatIf(String... arguments) {
        List<String> all = new ArrayList<>(List.of("what-if"));
        all.addAll(List.of(arguments));
        return CommandLine.run(all, console);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void underTheSamePolicyThereIsNoDifference() throws IOException {
        for (String desk : List.of("unisac", "uno", "sismais", "sensusx")) {
            String export = file(desk + ".jsonl");
            assertThat(export(export, desk)).isEqualTo(CommandLine.DONE);
            assertThat(whatIf(export, "--policy", policy(desk, TestPolicies.text(desk))))
                    .isEqualTo(CommandLine.DONE);
        }
        assertThat(said().lines().filter(line -> line.startsWith("computed again, the promises are as recorded")))
                .hasSize(4);
        assertThat(said().lines().filter(line -> line.startsWith("no difference: ")))
                .hasSize(4);
        assertThat(complained()).isEmpty();
    }

    @Test
    void aStricterPolicyWouldHaveMissedMore() throws IOException {
        String export = file("sismais.jsonl.gz");
        export(export, "sismais");
        String stricter = policy("stricter", TestPolicies.text("sismais").replace("PT4H", "PT30M"));

        assertThat(whatIf(export, "--policy", stricter, "--tickets", file("list.txt"), "--language", "pt-BR"))
                .isEqualTo(CommandLine.DONE);

        assertThat(said().lines())
                .anySatisfy(line -> assertThat(line).containsSubsequence("Primeira resposta", "uma meta", " → "))
                .anySatisfy(line -> assertThat(line).contains("chamados teriam sido diferentes"));
        assertThat(Files.readAllLines(Path.of(file("list.txt"))))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsSubsequence("SIS-", "Primeira resposta, ciclo 1:", " → "));
    }

    @Test
    void theListCanBeJsonLines() throws IOException {
        String export = file("sismais.jsonl");
        export(export, "sismais");
        String other = policy(
                "other",
                TestPolicies.text("sismais")
                        .replace("PT4H", "PT1H")
                        .replace("id: training,", "id: schooling,")
                        .replace("kind: training", "kind: schooling")
                        .replace("kinds: [training]", "kinds: [schooling]"));

        assertThat(whatIf(export, "--policy", other, "--tickets", file("list.jsonl")))
                .isEqualTo(CommandLine.DONE);

        assertThat(said()).contains("tickets left out: 1. The candidate does not know training (1)");
        List<JsonNode> list = Files.readAllLines(Path.of(file("list.jsonl"))).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(list).filteredOn(line -> line.has("unknown")).hasSize(1);
        assertThat(list).filteredOn(line -> line.has("later")).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("goal").stringValue()).isEqualTo("first-answer");
            assertThat(line.path("recorded").path("strength").stringValue()).isEqualTo("goal");
            assertThat(line.path("candidate").has("due")).isTrue();
        });
    }

    /** Somebody has made a promise look longer, in the database or in the file. */
    @Test
    void aTamperedRecordIsFound() throws IOException {
        String export = file("sismais.jsonl");
        export(export, "sismais");
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(export)));
        lines.replaceAll(line -> line.replaceAll(
                "(\"type\":\"goal-started\",\"goal\":\"first-answer\"[^}]*?\"due\":\"[^\"]*):00Z", "$1:59Z"));
        Files.write(Path.of(export), lines);
        String same = policy("same", TestPolicies.text("sismais"));

        assertThat(whatIf(export, "--policy", same, "--tickets", file("list.jsonl")))
                .isEqualTo(CommandLine.DEVIATES);

        assertThat(complained())
                .contains("goal first-answer: recorded {", ":59Z", "recomputed {", ":00Z")
                .contains("tickets that come out otherwise when they are computed again: ");
        assertThat(Files.readString(Path.of(file("list.jsonl")))).contains("\"deviation\":{");
    }

    /** Twice as large as all the memory that the command is given. */
    @Test
    void aFileOfAnyLengthIsReadInLittleMemory() throws IOException, InterruptedException {
        String export = file("sismais.jsonl");
        export(export, "sismais");
        long megabytes = 24;
        long tickets = multiply(Path.of(export), 2 * megabytes * 1024 * 1024);

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "what-if",
                        export,
                        "--policy",
                        policy("same", TestPolicies.text("sismais")),
                        "--tickets",
                        file("list.txt"),
                        "--language",
                        "en")
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(answer).isEqualTo(CommandLine.DONE);
        assertThat(answer)
                .contains("tickets of desk sismais: %,d, up to".formatted(tickets))
                .contains("no difference: ");
    }

    /** Repeats the tickets of an export under other ids. */
    private static long multiply(Path export, long bytes) throws IOException {
        List<String> lines = Files.readAllLines(export);
        List<String> tickets =
                lines.stream().filter(line -> line.startsWith("{\"ticket\"")).toList();
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(export)) {
            out.write(lines.get(0) + "\n" + lines.get(1) + "\n");
            for (long length = 0; length < bytes; written++) {
                String ticket = tickets.get((int) (written % tickets.size()));
                UUID id = new UUID(written, written);
                String line = ticket.replaceFirst("\"ticket\":\"[^\"]*\"", "\"ticket\":\"" + id + "\"");
                out.write(line + "\n");
                length += line.length();
            }
            out.write("{\"end\":true,\"tickets\":" + written + "}\n");
        }
        return written;
    }

    @Test
    void aFileThatIsNoExport() throws IOException {
        String same = policy("same", TestPolicies.text("sismais"));

        assertThat(whatIf(same, "--policy", same)).isEqualTo(CommandLine.FAILED);
        assertThat(complained()).contains("same.yaml: Line 1: this is no export of tickets");
        assertThat(whatIf(file("none"), "--policy", same)).isEqualTo(CommandLine.FAILED);
        assertThat(complained()).contains("There is no file", "none");
        assertThat(whatIf(directory.toString(), "--policy", same)).isEqualTo(CommandLine.FAILED);
        assertThat(complained()).contains("can't be read");
        assertThat(said()).isEmpty();
    }

    @Test
    void aFileThatBreaksOff() throws IOException {
        String export = file("sismais.jsonl");
        export(export, "sismais");
        List<String> lines = Files.readAllLines(Path.of(export));
        Files.write(Path.of(export), lines.subList(0, lines.size() - 1));

        assertThat(whatIf(export, "--policy", policy("same", TestPolicies.text("sismais")), "--language", "pt"))
                .isEqualTo(CommandLine.FAILED);
        assertThat(complained()).contains("Linha " + (lines.size() - 1) + ": o arquivo acaba aqui");
        assertThat(said()).doesNotContain("nenhuma diferença");
    }

    @Test
    void aPolicyOfAnotherDeskOrWithMistakes() throws IOException {
        String export = file("sismais.jsonl");
        export(export, "sismais");

        assertThat(whatIf(export, "--policy", policy("uno", TestPolicies.text("uno"))))
                .isEqualTo(CommandLine.FAILED);
        assertThat(complained())
                .contains(
                        "The export is of desk sismais, and the policy is of desk uno: name a policy of desk sismais");
        assertThat(whatIf(export, "--policy", policy("wrong", "format: 1"))).isEqualTo(CommandLine.FAILED);
        assertThat(complained()).contains("The policy is not valid");
    }

    @Test
    void anExportThatCanNotBe() throws IOException {
        assertThat(export(file("x.jsonl"), "nobody")).isEqualTo(CommandLine.FAILED);
        assertThat(complained()).contains("There are no tickets of desk nobody");
        assertThat(Export.run(file("x.jsonl"), new DeskId("uno"), directory.resolve("elsewhere"), NOW, console))
                .isEqualTo(CommandLine.FAILED);
        assertThat(complained()).contains("There is no data in", "set DATA");
        assertThat(directory.resolve("elsewhere")).doesNotExist();
        assertThat(export(file("no/such/x.jsonl"), "uno")).isEqualTo(CommandLine.FAILED);
        assertThat(complained()).contains("can't be written");
        try (HikariDataSource inUse = Database.open(data)) {
            assertThat(inUse.isRunning()).isTrue();
            assertThat(CommandLine.run(List.of("export", "x.jsonl", "--desk", "No Desk"), console))
                    .isEqualTo(CommandLine.WRONG_USAGE);
        }
        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }
}
