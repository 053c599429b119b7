package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages on attachments and notifications show is so. */
class MessagesPagesTest {

    private static final Pattern REQUEST = Pattern.compile("```sh\n(curl .*?)\n```\n```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern POLICY = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("../docs").resolve(name));
    }

    @ParameterizedTest
    @CsvSource({"attachments.md, 2", "notifications.md, 1"})
    void itsPiecesOfPoliciesStandInOne(String name, int pieces) throws IOException {
        String policies = Stream.of("unisac", "uno", "sismais", "sensusx")
                .map(TestPolicies::text)
                .collect(Collectors.joining());
        assertThat(POLICY.matcher(page(name)).results().map(found -> found.group(1)))
                .hasSize(pieces)
                .allSatisfy(piece -> assertThat(policies).contains(piece));
    }

    @ParameterizedTest
    @CsvSource({"attachments.md, 2", "notifications.md, 1"})
    void eachRequestIsAnsweredAsShown(String name, int requests) throws IOException {
        List<MatchResult> shown = REQUEST.matcher(page(name)).results().toList();
        assertThat(shown).hasSize(requests);
        try (TestServer server = TestServer.start()) {
            String file = "";
            for (MatchResult request : shown) {
                Answer answer = Curl.send(server.client(), request.group(1).replace("FILE", file));
                assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
                requireIn(answer.json(), JsonMapper.shared().readTree(request.group(2)), "");
                file = answer.at("/id");
            }
        }
    }

    private static void requireIn(JsonNode answered, JsonNode shown, String path) {
        if (shown.isObject()) {
            shown.properties()
                    .forEach(member ->
                            requireIn(answered.path(member.getKey()), member.getValue(), path + "/" + member.getKey()));
        } else if (shown.isArray()) {
            for (int i = 0; i < shown.size(); i++) {
                requireIn(answered.path(i), shown.get(i), path + "/" + i);
            }
        } else {
            assertThat(answered).as(path).isEqualTo(shown);
        }
    }
}
