package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ticketing.server.demo.Demo;
import org.ticketing.vocabulary.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the README shows is what happens; and what is asked of the server on the pages of who may do what and of articles. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final String DATA = "ticketing.data";

    /** A command and what the README says that it answers. */
    private record Shown(String command, String language, String answer) {}

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static List<Shown> shown(String startsWith) throws IOException {
        return shown(startsWith, readme());
    }

    private static List<Shown> shown(String startsWith, String page) {
        Pattern block = Pattern.compile(
                "```sh\n(" + Pattern.quote(startsWith) + ".*?)\n```\n(?:```(json|text)\n(.*?)```)?", Pattern.DOTALL);
        return block.matcher(page)
                .results()
                .map(found -> new Shown(
                        found.group(1),
                        found.group(2),
                        Optional.ofNullable(found.group(3)).orElse("")))
                .toList();
    }

    /** In order and on one server, since what is asked later is about what was done before. */
    @Test
    void eachRequestIsAnsweredAsShown() throws IOException {
        List<Shown> requests = new ArrayList<>(shown("curl "));
        requests.addAll(shown("curl ", Files.readString(ROOT.resolve("docs/access.md"))));
        requests.addAll(shown("curl ", Files.readString(ROOT.resolve("docs/knowledge.md"))));
        assertThat(requests).hasSizeGreaterThanOrEqualTo(4);
        try (TestServer server = TestServer.start()) {
            requests.forEach(request -> requireAnswer(request, server.client()));
        }
    }

    private static void requireAnswer(Shown request, Client anybody) {
        Answer answer = Curl.send(anybody, request.command());
        JsonMapper json = JsonMapper.shared();
        assertThat(missing(json.readTree(request.answer()), json.readTree(answer.text()), ""))
                .as("%s%n%s", request.command(), answer.text())
                .isEmpty();
    }

    /** What is shown and not answered so; an answer may hold more than is shown. */
    private static List<String> missing(JsonNode shown, JsonNode answered, String path) {
        List<String> missing = new ArrayList<>();
        if (shown.isObject()) {
            shown.properties()
                    .forEach(member -> missing.addAll(
                            missing(member.getValue(), answered.path(member.getKey()), path + "/" + member.getKey())));
        } else if (shown.isArray()) {
            for (int i = 0; i < shown.size(); i++) {
                missing.addAll(missing(shown.get(i), answered.path(i), path + "/" + i));
            }
        } else if (!shown.equals(answered)) {
            missing.add(path + " is " + answered + ", not " + shown);
        }
        return missing;
    }

    /** The data of a server that has run, where commands look for it. */
    @BeforeAll
    static void load(@TempDir Path data) {
        try (HikariDataSource database = Database.open(data)) {
            new Demo(Desks.policies()).load(Database.storage(database), Instant.parse("2026-11-20T12:00:00Z"));
        }
        System.setProperty(DATA, data.toString());
    }

    @AfterAll
    static void forget() {
        System.clearProperty(DATA);
    }

    @TestFactory
    Stream<DynamicTest> eachCommandPrintsWhatIsShown() throws IOException {
        List<Shown> commands = shown("mvn -q compile exec:exec -Drun=");
        assertThat(commands).hasSizeGreaterThanOrEqualTo(2);
        return commands.stream()
                .map(command -> DynamicTest.dynamicTest(command.command(), () -> commandPrintsWhatIsShown(command)));
    }

    private static void commandPrintsWhatIsShown(Shown shown) {
        String run = shown.command()
                .substring(shown.command().indexOf('\'') + 1, shown.command().lastIndexOf('\''));
        List<String> arguments = Curl.words(run.replace("examples/", "../examples/"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

        int status = CommandLine.run(arguments, new Console(out, out, Language.ENGLISH));

        assertThat(status).isEqualTo(CommandLine.DONE);
        assertThat(printed.toString(StandardCharsets.UTF_8).strip())
                .contains(shown.answer().strip());
    }

    @Test
    void theEmbeddingIsThatOfTheExample() throws IOException {
        assertThat(java(0).lines().toList()).hasSize(5);
        assertThat(example("main/java/org/ticketing/examples/EmbedInFiveLines.java"))
                .contains(java(0));
    }

    @Test
    void theTransactionIsThatOfTheExample() throws IOException {
        assertThat(example("main/java/org/ticketing/examples/JoinYourTransaction.java"))
                .contains(java(1).replaceAll("(?m)^ +", ""));
    }

    @Test
    void whatFollowsADeskIsThatOfTheExample() throws IOException {
        assertThat(example("main/java/org/ticketing/examples/FollowADesk.java")).contains(java(2));
    }

    @Test
    void theProofIsThatOfTheExample() throws IOException {
        String proof = java(3).replaceAll("(?m)^ +", "");

        assertThat(proof.lines().toList()).hasSize(5);
        assertThat(example("test/java/org/ticketing/examples/laws/SensusxLawsTest.java")
                        .replace("\n\n", "\n"))
                .contains(proof);
    }

    private static String java(int place) throws IOException {
        return Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(readme())
                .results()
                .skip(place)
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** Without the space before each line. */
    private static String example(String source) throws IOException {
        return Files.readString(ROOT.resolve("examples/src").resolve(source)).replaceAll("(?m)^ +", "");
    }

    @Test
    void everyFileThatIsNamedIsThere() throws IOException {
        assertThat(Pattern.compile("]\\(([^)#:]+)\\)")
                        .matcher(readme())
                        .results()
                        .map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }
}
