package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.vocabulary.Language;

/** The command line: what people read, and the status that scripts read. */
class CommandLineTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return CommandLine.run(
                List.of(arguments),
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Language.ENGLISH));
    }

    private List<String> said() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String file(String desk) {
        return file(desk, TestPolicies.text(desk));
    }

    private String file(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name + ".yaml"), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unisac", "uno", "sismais", "sensusx"})
    void aGoodPolicyIsShownAsATableOfPromises(String desk) {
        assertThat(run("check", file(desk))).isEqualTo(CommandLine.DONE);
        assertThat(said().get(0)).contains("all is well");
        assertThat(said().get(1)).containsSubsequence("GOAL", "WHEN", "TARGET", "CALENDAR", "STRENGTH", "SOURCE");
        assertThat(said()).hasSizeGreaterThan(2);
    }

    @Test
    void theTableSaysWhatIsPromisedToWhomAndWhy() {
        run("check", file("uno"), "--language", "pt");
        assertThat(said().get(1)).containsSubsequence("META", "QUANDO", "PRAZO", "CALENDÁRIO", "FIRMEZA", "ORIGEM");
        assertThat(said())
                .anySatisfy(line -> assertThat(line)
                        .containsSubsequence(
                                "Resolução",
                                "priority ≥ urgent",
                                "4 h de tempo aberto",
                                "dias úteis",
                                "um compromisso",
                                "presumido:"));
        assertThat(said())
                .anySatisfy(
                        line -> assertThat(line).containsSubsequence("Resolução", "kind = consulting", "nada", "–"));
    }

    @Test
    void theTeamsAreSaidWithWhoAnswersForThem() { // U38 U47
        run("check", file("unisac"));
        assertThat(said())
                .anySatisfy(line -> assertThat(line).containsSubsequence("Support level 2", "Area lead", "–", "U47"))
                .anySatisfy(line -> assertThat(line)
                        .containsSubsequence("Classification", "–", "Operational question", "Maintenance need", "U38"));
        assertThat(said())
                .anySatisfy(line ->
                        assertThat(line).containsSubsequence("await-customer", "whatsapp if", "areas has commercial"));
    }

    @Test
    void aWrongPolicyIsShownWithEveryMistake() {
        String wrong = TestPolicies.text("sensusx")
                .replace("zone: America/Sao_Paulo", "zone: America/Sao_Paolo")
                .replace("main-channel: portal", "main-channel: portel");
        assertThat(run("check", file("wrong", wrong))).isEqualTo(CommandLine.FAILED);
        assertThat(said()).isEmpty();
        assertThat(complained()).contains("/zone", "/main-channel", "portal");
    }

    @Test
    void whatItsAuthorShouldLookAtAgainIsSaidBelowTheTable() {
        String unreachable = TestPolicies.text("sensusx")
                .replace("    promises:\n", "    promises:\n      - {when: always, target: none, source: X25}\n");
        assertThat(run("check", file("unreachable", unreachable))).isEqualTo(CommandLine.DONE);
        assertThat(said())
                .containsSubsequence(
                        "look again at:",
                        "  /goals/0/promises/1: this promise never holds: for any ticket, for instance, promise 0 comes"
                                + " before it; move it up or drop it");
    }

    @Test
    void whereSpecialDaysWereTakenFromIsSaidBelowTheTable() { // X24
        run("check", file("sensusx"));
        assertThat(said())
                .contains("special days of business-hours: 100 from 2026 to 2035 (Jollyday, national holidays (BR):"
                        + " 100)");
        run("check", file("uno"), "--language", "pt");
        assertThat(said()).contains("dias especiais de service-hours: 20 de 2026 a 2027 (a própria política: 20)");
    }

    @Test
    void aPolicyIsPublishedToAFileWithWhatWasTakenFromWhereByYear() throws IOException {
        Path out = directory.resolve("published.json");
        String source = file(
                "sensusx",
                TestPolicies.text("sensusx")
                        .replace("country: BR", "country: BR\n      states: [SP]\n      optional: [carnival]")
                        .replace("years: 2026-2035", "years: 2026-2027")
                        .replace(
                                "    holidays:\n",
                                "    days:\n"
                                        + "      - {date: 2026-12-25, name: {en: Half, pt: Meio}, hours:"
                                        + " [\"08:00-12:00\"], source: X24}\n"
                                        + "    holidays:\n"));

        assertThat(run("publish", source, "--out", out.toString())).isEqualTo(CommandLine.DONE);
        String hash = PolicyFiles.read(Path.of(source)).hash().brief();
        assertThat(said())
                .containsExactly(
                        source + ": published as policy " + hash,
                        "special days of business-hours: 24 from 2026 to 2027 (Jollyday, national holidays (BR): 19;"
                                + " Jollyday, optional days (BR): 2; Jollyday, state holidays (BR-SP): 2; this policy"
                                + " itself: 1)",
                        "  2026: 12 (Jollyday, national holidays (BR): 9; Jollyday, optional days (BR): 1; Jollyday,"
                                + " state holidays (BR-SP): 1; this policy itself: 1)",
                        "  2027: 12 (Jollyday, national holidays (BR): 10; Jollyday, optional days (BR): 1; Jollyday,"
                                + " state holidays (BR-SP): 1)");
        assertThat(PolicyFiles.read(out).hash().brief()).isEqualTo(hash);
    }

    @Test
    void aPolicyIsPublishedToStandardOutputAlone() throws IOException {
        assertThat(run("publish", file("sensusx"), "--language", "pt")).isEqualTo(CommandLine.DONE);
        assertThat(PolicyFiles.readJson(out.toString(StandardCharsets.UTF_8)).hash())
                .isEqualTo(PolicyFiles.read(directory.resolve("sensusx.yaml")).hash());
        assertThat(complained())
                .contains("publicado como política", "  2035: 10 (Jollyday, feriados nacionais (BR): 10)");
    }

    @Test
    void whatIsWrongIsNotPublished() {
        Path out = directory.resolve("published.json");
        String wrong = file("wrong", TestPolicies.text("sensusx").replace("country: BR", "country: AR"));

        assertThat(run("publish", wrong, "--out", out.toString())).isEqualTo(CommandLine.FAILED);
        assertThat(complained()).contains("/calendars/0/holidays/country: the holidays of AR are not known here");
        assertThat(out).doesNotExist();
    }

    @Test
    void whereNothingCanBeWrittenIsSaid() {
        assertThat(run("publish", file("sensusx"), "--out", directory.toString()))
                .isEqualTo(CommandLine.FAILED);
        assertThat(complained()).startsWith(directory + " can't be written: ");
        assertThat(said()).isEmpty();
    }

    @Test
    void aFileThatIsNotThere() {
        assertThat(run("check", directory.resolve("none.yaml").toString(), "--language", "pt"))
                .isEqualTo(CommandLine.FAILED);
        assertThat(complained()).contains("none.yaml");
    }

    @Test
    void aSensusxQuestionOfFridayEveningIsAssessedOnMondayMorning() {
        int status = run(
                "explain", file("sensusx"), "--kind", "question", "--opened", "2026-11-27T17:40", "--language", "pt");
        assertThat(status).isEqualTo(CommandLine.DONE);
        assertThat(said())
                .containsExactly(
                        "Primeira avaliação: previsão seg. 30/11/2026 08:40",
                        "  prometido: 1 h de tempo aberto, dias úteis, das 8h às 18h, uma média (X25)",
                        "  contado de sex. 27/11/2026 17:40; conta o tempo aberto",
                        "  sex. 27/11/2026 17:40 – sex. 27/11/2026 18:00  aberto  20 min",
                        "  sex. 27/11/2026 18:00 – seg. 30/11/2026 08:00  fechado",
                        "  seg. 30/11/2026 08:00 – seg. 30/11/2026 08:40  aberto  40 min",
                        "  tempo aberto no total: 1 h",
                        "",
                        "Pede-se: Vídeo do processo",
                        "  Link de um vídeo em tela cheia (video): um link, obrigatório (X46, X48, X49)",
                        "    o link de uma gravação da tela inteira, do login com o seu usuário até onde ocorre a"
                                + " dificuldade; pode ser enviado depois, como log",
                        "  sem o que é obrigatório: é aberto, e o tempo corre (presumido)");
    }

    @Test
    void whatFormsAskForAndWhatIsSuggestedIsExplained() { // U44 U48
        String unisac = file("unisac");
        run(
                "explain",
                unisac,
                "--kind",
                "technical-question",
                "--opened",
                "2026-11-26T10:00",
                "--text",
                "Parou depois da ATUALIZAÇÃO");
        assertThat(said())
                .contains(
                        "Asked for: What happens",
                        "  Screen or routine (where): a line, mandatory (assumed)",
                        "  An example (example): a text, optional (assumed)",
                        "  without what is mandatory: it is opened, and waits for the customer (U33, U48)",
                        "Suggested: priority Harmed by a system maintenance (U44)",
                        "Suggested: area Support level 2 (U34, U36)");
        out.reset();
        run("explain", unisac, "--kind", "suggestion", "--opened", "2026-11-26T10:00");
        assertThat(said())
                .contains("Asked for: nothing beside title and description", "Suggested: area Product (U37, U64)");
        out.reset();
        run("explain", file("uno"), "--kind", "error", "--opened", "2026-11-26T10:00");
        assertThat(said()).contains("  without what is mandatory: it is not opened (assumed)");
    }

    @Test
    void aUnisacTicketIsClassifiedTheSameDayOrInTheFirstHoursOfTheNext() { // U41
        String unisac = file("unisac");
        run("explain", unisac, "--kind", "service-requisition", "--opened", "2026-11-26T10:00");
        assertThat(said()).contains("Initial classification: due Thu 2026-11-26 18:00");
        run("explain", unisac, "--kind", "service-requisition", "--opened", "2026-11-26T17:30");
        assertThat(said()).contains("Initial classification: due Fri 2026-11-27 10:00");
    }

    @Test
    void aUnisacTicketThatNeedsConfigurationHasNoDateYet() { // U42
        run("explain", file("unisac"), "--kind", "service-requisition", "--opened", "2026-11-26T10:00");
        assertThat(said()).contains("Scheduled execution: no date yet");
    }

    @Test
    void thePriorityDecides() {
        String uno = file("uno");
        run("explain", uno, "--kind", "error", "--opened", "2026-11-25T09:00");
        assertThat(said()).contains("Resolution: due Fri 2026-11-27 09:00");
        run("explain", uno, "--kind", "error", "--priority", "urgent", "--opened", "2026-11-25T09:00");
        assertThat(said()).contains("Resolution: due Wed 2026-11-25 14:30");
        assertThat(said()).contains("Next answer: nothing is promised when such a ticket is opened");
    }

    static Stream<List<String>> wrongUsages() {
        return Stream.of(
                List.of("sreve"),
                List.of("serve", "extra"),
                List.of("check"),
                List.of("check", "a.yaml", "b.yaml"),
                List.of("check", "a.yaml", "--colour", "red"),
                List.of("check", "a.yaml", "--language"),
                List.of("check", "a.yaml", "--language", "fr"),
                List.of("publish"),
                List.of("publish", "a.yaml", "--out"),
                List.of("what-if", "a.jsonl"),
                List.of("what-if", "--policy", "a.yaml"),
                List.of("export", "a.jsonl"),
                List.of("rebuild", "uno"),
                List.of("rebuild", "--desk", "No Desk"),
                List.of("explain", "a.yaml", "--kind", "question"),
                List.of("explain", "a.yaml", "--opened", "2026-11-27T17:40"),
                List.of("explain", "a.yaml", "--kind", "question", "--opened", "Friday"));
    }

    @ParameterizedTest
    @MethodSource("wrongUsages")
    void wrongUsageIsAnsweredWithHelp(List<String> arguments) {
        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(CommandLine.WRONG_USAGE);
        assertThat(complained()).contains("usage:", "explain POLICY.yaml");
        assertThat(said()).isEmpty();
    }

    @Test
    void whatThePolicyDoesNotKnowIsSaidWithWhatItKnows() {
        assertThat(run("explain", file("uno"), "--kind", "bug", "--opened", "2026-11-27T17:40"))
                .isEqualTo(CommandLine.WRONG_USAGE);
        assertThat(complained()).contains("--kind bug is not known here: use one of [support, error, consulting]");
        run("explain", file("uno"), "--kind", "error", "--priority", "top", "--opened", "2026-11-27T17:40");
        assertThat(complained()).contains("--priority top is not known here: use one of [low, normal, high, urgent]");
        run("explain", file("uno"), "--kind", "error", "--opened", "1812-11-27T17:40");
        assertThat(complained()).contains("calendars reach from 1900 to 2199");
    }
}
