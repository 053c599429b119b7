package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketing.audit.Audit;
import org.ticketing.audit.RecordedTicket;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidExport;
import org.ticketing.vocabulary.PolicyHash;

/** What was exported once is read for ever: the approved file is never changed. */
class ExportTest {

    private static final Path RESOURCES = Path.of("src/test/resources/org/ticketing/jackson");
    private static final Path APPROVED = RESOURCES.resolve("exports/tickets.v1.jsonl");
    private static final Instant UNTIL = Instant.parse("2026-11-27T12:00:00Z");

    @TempDir
    private Path directory;

    private final SupportPolicy policy = PolicyFiles.read(RESOURCES.resolve("small.yaml"));

    private static List<String> approved() {
        try {
            return Files.readAllLines(APPROVED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(List<String> lines) throws IOException {
        return Files.writeString(directory.resolve("export.jsonl"), String.join("\n", lines) + "\n");
    }

    private static List<RecordedTicket> read(Path file) throws IOException {
        try (ExportReader export = ExportReader.open(file)) {
            return export.tickets().map(ExportedTicket::read).toList();
        }
    }

    @Test
    void whatIsWrittenIsAsApproved() throws IOException {
        StringWriter written = new StringWriter();
        try (ExportReader approved = ExportReader.open(APPROVED)) {
            ExportWriter export = new ExportWriter(written, approved.desk(), approved.until(), approved::policy);
            export.addAll(approved.tickets().map(ExportedTicket::read).iterator());

            assertThat(export.end()).isEqualTo(2);
        }
        assertThat(written.toString()).isEqualTo(Files.readString(APPROVED));
    }

    @Test
    void whatIsApprovedIsRead() throws IOException {
        try (ExportReader export = ExportReader.open(APPROVED)) {
            List<RecordedTicket> tickets =
                    export.tickets().map(ExportedTicket::read).toList();

            assertThat(export.desk()).isEqualTo(policy.desk());
            assertThat(export.until()).isEqualTo(UNTIL);
            assertThat(tickets)
                    .hasSize(2)
                    .allSatisfy(ticket -> assertThat(Audit.of(ticket.id(), ticket.log(), export::policy))
                            .isEmpty());
            assertThat(export.policies())
                    .singleElement()
                    .satisfies(read -> assertThat(read.document())
                            .isEqualTo(export.policy(read.hash()).document()));
            assertThat(export.portionRead()).isEqualTo(1);
        }
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        Path file = directory.resolve("many.jsonl");
        List<RecordedTicket> tickets = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            tickets.add(SmallTickets.ticket(policy, i));
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            ExportWriter export = new ExportWriter(out, policy.desk(), UNTIL, hash -> policy);
            export.addAll(tickets.iterator());
            export.end();
        }

        assertThat(read(file)).isEqualTo(tickets);
    }

    /** Not only the policies that cycles are pinned to: an audit has to know all that decided. */
    @Test
    void everyPolicyThatDecidedStandsInTheFileOnce() throws IOException {
        SupportPolicy next = PolicyFiles.readYaml(
                Files.readString(RESOURCES.resolve("small.yaml")).replace("PT24H", "PT23H"));
        Map<PolicyHash, SupportPolicy> policies = Map.of(policy.hash(), policy, next.hash(), next);
        Path file = directory.resolve("two.jsonl");
        try (Writer out = Files.newBufferedWriter(file)) {
            ExportWriter export = new ExportWriter(out, policy.desk(), UNTIL, policies::get);
            export.add(SmallTickets.ticket(policy, next, 1));
            export.add(SmallTickets.ticket(policy, next, 2));
            export.end();
        }

        try (ExportReader export = ExportReader.open(file)) {
            assertThat(export.tickets().map(ExportedTicket::read))
                    .hasSize(2)
                    .allSatisfy(ticket -> assertThat(Audit.of(ticket.id(), ticket.log(), export::policy))
                            .isEmpty());
            assertThat(export.policies()).extracting(SupportPolicy::hash).containsExactly(policy.hash(), next.hash());
        }
    }

    @Test
    void aCompressedExportIsReadToo() throws IOException {
        Path file = directory.resolve("export.jsonl.gz");
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            out.write(Files.readString(APPROVED));
        }
        assertThat(read(file)).isEqualTo(read(APPROVED));

        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InvalidExport.class)
                .hasMessageContaining("the file breaks off here");
    }

    /** However the lines are laid out by other programs. */
    @Test
    void spacesDoNotMatter() throws IOException {
        List<String> lines = new ArrayList<>(approved());
        lines.replaceAll(line -> line.replaceFirst("^\\{\"", "{ \"").replaceFirst("}$", " }"));

        assertThat(read(file(lines))).isEqualTo(read(APPROVED));
    }

    /** A file that was damaged, and what is said of it. */
    private void damaged(UnaryOperator<List<String>> damage, long line, String said) {
        assertThatExceptionOfType(InvalidExport.class)
                .isThrownBy(() -> read(file(damage.apply(new ArrayList<>(approved())))))
                .satisfies(invalid -> {
                    assertThat(invalid.line()).isEqualTo(line);
                    assertThat(invalid.text().en())
                            .startsWith("Line " + line + ": ")
                            .contains(said);
                    assertThat(invalid.text().pt()).startsWith("Linha " + line + ": ");
                });
    }

    private static UnaryOperator<List<String>> changed(int line, String original, String replacement) {
        return lines -> {
            assertThat(lines.get(line - 1)).contains(original);
            lines.set(line - 1, lines.get(line - 1).replace(original, replacement));
            return lines;
        };
    }

    private static UnaryOperator<List<String>> without(int line) {
        return lines -> {
            lines.remove(line - 1);
            return lines;
        };
    }

    @Test
    void anotherFile() {
        damaged(lines -> List.of("format: 1", "desk: small"), 1, "name a file that was written by 'export'");
        damaged(lines -> List.of("{}"), 1, "this is no export");
        damaged(lines -> List.of(""), 1, "this is no export");
        damaged(without(1), 1, "this is no export");
    }

    @Test
    void aFileThatIsNotText() throws IOException {
        Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 10});
        assertThatThrownBy(() -> read(binary)).isInstanceOf(InvalidExport.class).hasMessageContaining("Line 1");
        Path empty = Files.createFile(directory.resolve("empty"));
        assertThatThrownBy(() -> read(empty)).isInstanceOf(InvalidExport.class).hasMessageContaining("no export");
        assertThatThrownBy(() -> read(directory.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aNewerVersion() {
        damaged(changed(1, "\"v\":1", "\"v\":2"), 1, "has format 2, and only format 1 is known: update the library");
        damaged(
                changed(3, "\"type\":\"goal-started\"", "\"type\":\"goal-praised\""),
                3,
                "/events/1/event/type is 'goal-praised', which is not known");
        damaged(changed(4, "{\"v\":1,\"sequence\":2", "{\"v\":9,\"sequence\":2"), 4, "/events/1/v is 9");
    }

    @Test
    void aFileThatBreaksOff() {
        damaged(lines -> lines.subList(0, 4), 4, "the file breaks off here");
        damaged(lines -> lines.subList(0, 1), 1, "the file breaks off here");
        damaged(
                lines -> List.of(lines.get(0), lines.get(1), lines.get(2).substring(0, 200)),
                3,
                "the file breaks off here");
    }

    @Test
    void linesThatAreMissingOrTooMany() {
        damaged(without(3), 4, "ends with 2 tickets, but 1 stand in the file");
        damaged(without(2), 2, "which does not stand before it");
        damaged(
                lines -> {
                    lines.addAll(approved());
                    return lines;
                },
                6,
                "there is more after the end");
        damaged(changed(4, "{\"ticket\"", "{\"tocket\""), 4, "/policy is missing");
    }

    @Test
    void eventsOutOfOrder() {
        damaged(changed(3, "\"sequence\":4", "\"sequence\":5"), 3, "event 5 of ticket");
        damaged(changed(3, "\"sequence\":1", "\"sequence\":2"), 3, "stands where event 1 belongs");
        damaged(
                changed(3, "\"at\":\"2026-11-26T20:00:00Z\"", "\"at\":\"2026-11-20T20:00:00Z\""),
                3,
                "happened before the event that precedes it");
        damaged(
                lines -> {
                    lines.set(2, lines.get(2).replaceFirst("\"events\":\\[.*]", "\"events\":[]"));
                    return lines;
                },
                3,
                "has no events");
    }

    @Test
    void aTicketThatIsOpenedTwiceOrNever() {
        damaged(
                lines -> {
                    String opening =
                            lines.get(2).replaceFirst(".*?(\"event\":\\{\"v\":1,\"type\":\"opened\".*?})},.*", "$1");
                    lines.set(2, lines.get(2).replaceFirst("\"event\":\\{\"v\":1,\"type\":\"resolved\"}", opening));
                    return lines;
                },
                3,
                "a ticket is opened by its first event and no other");
    }

    @Test
    void aPolicyThatWasChanged() {
        damaged(changed(2, "\"PT24H\"", "\"PT23H\""), 2, "the document is not that of policy");
        damaged(changed(2, "\"desk\":\"small\"", "\"desk\":\"big\""), 2, "the document is not that of policy");
        damaged(
                changed(1, "\"desk\":\"small\"", "\"desk\":\"big\""),
                2,
                "a policy of desk small, and the export is of desk big");
        damaged(changed(2, "\"zone\":\"America/Sao_Paulo\"", "\"zone\":\"Nowhere\""), 2, "/zone");
    }

    @Test
    void aPolicyThatNoTicketIsPinnedTo() throws IOException {
        try (ExportReader export = ExportReader.open(APPROVED)) {
            assertThatThrownBy(() -> export.policy(PolicyHash.of("another")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
