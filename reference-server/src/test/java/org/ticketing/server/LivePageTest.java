package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page on what is told as it happens shows is what happens, in its order. */
class LivePageTest {

    private static final Path PAGE = Path.of("../docs/live.md");
    private static final Pattern SHOWN =
            Pattern.compile("```sh\n(curl .*?)\n```\n```(json|text)\n(.*?)```", Pattern.DOTALL);

    @Test
    void eachRequestIsAnsweredAsShown() throws IOException, InterruptedException {
        List<MatchResult> shown =
                SHOWN.matcher(Files.readString(PAGE)).results().toList();
        assertThat(shown).hasSize(5);
        try (TestServer server = TestServer.start()) {
            for (MatchResult each : shown) {
                server.tick();
                if (each.group(2).equals("text")) {
                    stream(server.base(), each.group(1), each.group(3));
                } else {
                    Answer answer = Curl.send(server.client(), each.group(1));
                    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
                    requireIn(answer.json(), JsonMapper.shared().readTree(each.group(3)), "");
                }
            }
        }
    }

    private static void requireIn(JsonNode answered, JsonNode shown, String path) {
        if (shown.isObject()) {
            shown.properties()
                    .forEach(member ->
                            requireIn(answered.path(member.getKey()), member.getValue(), path + "/" + member.getKey()));
        } else if (shown.isArray() && !shown.isEmpty() && shown.get(0).isObject()) {
            for (int i = 0; i < shown.size(); i++) {
                requireIn(answered.path(i), shown.get(i), path + "/" + i);
            }
        } else {
            assertThat(answered).as(path).isEqualTo(shown);
        }
    }

    /** The lines that are shown, each up to where it is cut. */
    private static void stream(String base, String command, String lines) throws IOException, InterruptedException {
        List<String> words = Curl.words(command);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + words.get(2).replace("localhost:7070", base)))
                .header("Authorization", words.get(4).replace("Authorization: ", ""))
                .build();
        try (HttpClient http = HttpClient.newHttpClient();
                BufferedReader stream = new BufferedReader(new InputStreamReader(
                        http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                assertThat(stream.readLine()).startsWith(line.replaceAll("…$", ""));
            }
        }
    }
}
