package org.ticketing.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, as people start and end it. */
class ServeTest {

    /** What the operating system makes of a process that SIGTERM has ended. */
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @TempDir
    private Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    /** A process with what it says: the first line that a server says last, or all if it ended. */
    private record Run(Process process, List<String> lines) {
        String said() {
            return String.join("\n", lines);
        }
    }

    private Run serve(Map<String, String> environment) throws IOException {
        Path data = directory.resolve("data");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-Duser.language=en",
                        Main.class.getName())
                .redirectErrorStream(true);
        builder.environment().put("DATA", data.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        List<String> lines = new ArrayList<>();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.contains("ends the server")) {
                break;
            }
        }
        return new Run(process, lines);
    }

    private static Client client(Run run, String token) {
        String base = run.lines().stream()
                .filter(line -> line.contains("/docs"))
                .map(line -> line.strip().replaceAll("/docs.*", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError(run.said()));
        return new Client(base, List.of()).token(token);
    }

    private static void terminate(Run run) throws InterruptedException {
        run.process().destroy();
        assertThat(run.process().waitFor(30, SECONDS)).isTrue();
        assertThat(run.process().exitValue()).isEqualTo(ENDED_BY_SIGTERM);
    }

    @Test
    void aServerThatIsEndedAndStartedAgainFindsItsData() throws IOException, InterruptedException {
        String tickets = "/api/v1/desks/sensusx/tickets";
        Run first = serve(Map.of("PORT", "0"));
        assertThat(first.said()).contains("/docs", "uno-carla", "demo tickets were opened");
        assertThat(client(first, "").get("/health").at("/status")).isEqualTo("up");
        Client lucia = client(first, "sensusx-lucia");
        String ticket = lucia.post(tickets, "{'kind': 'suggestion', 'title': 'Um novo', 'description': 'De agora.'}")
                .header("Location")
                .orElseThrow();
        List<String> codes = lucia.get(tickets).each("/items", "/code");

        Run meanwhile = serve(Map.of("PORT", "0"));
        assertThat(meanwhile.process().waitFor(30, SECONDS)).isTrue();
        assertThat(meanwhile.process().exitValue()).isEqualTo(CommandLine.FAILED);
        assertThat(meanwhile.lines()).hasSize(1).first().asString().contains("is in use", "DATA");

        terminate(first);
        assertThat(directory.resolve("data").toFile().list()).containsExactly("ticketing.mv.db");

        Run second = serve(Map.of("PORT", "0"));
        assertThat(second.said()).contains("The tickets were there already");
        assertThat(client(second, "sensusx-lucia").get(ticket).at("/title")).isEqualTo("Um novo");
        assertThat(client(second, "sensusx-lucia").get(tickets).each("/items", "/code"))
                .isEqualTo(codes);
        terminate(second);
    }

    @Test
    void aPortThatIsInUse() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Run run = serve(Map.of("PORT", Integer.toString(taken.getLocalPort())));
            assertThat(run.process().waitFor(30, SECONDS)).isTrue();
            assertThat(run.process().exitValue()).isEqualTo(CommandLine.FAILED);
            assertThat(run.lines())
                    .containsExactly("Port " + taken.getLocalPort()
                            + " is in use: end what listens there, or set PORT to another one");
        }
    }

    @Test
    void dataThatWasCutShortIsToldAndLeftAsItIs() throws IOException, InterruptedException {
        Path file = Files.createDirectories(directory.resolve("data")).resolve("ticketing.mv.db");
        byte[] cut = "H:2,block:2,blockSize:1000".getBytes(StandardCharsets.UTF_8);
        Files.write(file, cut);

        Run run = serve(Map.of("PORT", "0"));

        assertThat(run.process().waitFor(30, SECONDS)).isTrue();
        assertThat(run.process().exitValue()).isEqualTo(CommandLine.FAILED);
        assertThat(run.lines())
                .singleElement()
                .asString()
                .contains("The file of the database is damaged", "ticketing.mv.db", "restore it from a backup");
        assertThat(Files.readAllBytes(file)).isEqualTo(cut);
    }

    @Test
    void aPortThatIsNone() throws IOException, InterruptedException {
        Run run = serve(Map.of("PORT", "http"));
        assertThat(run.process().waitFor(30, SECONDS)).isTrue();
        assertThat(run.process().exitValue()).isEqualTo(CommandLine.WRONG_USAGE);
        assertThat(run.lines().get(0)).isEqualTo("PORT is a number from 0 to 65535, not http");
    }
}
