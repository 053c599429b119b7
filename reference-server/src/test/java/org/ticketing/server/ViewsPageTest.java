package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/views.md shows is what policies say and what happens, in its order. */
class ViewsPageTest {

    private static final Path PAGE = Path.of("../docs/views.md");
    private static final Pattern REQUEST =
            Pattern.compile("```sh\n(curl .*?)\n```(?:\n```(json|text)\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern POLICY = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void eachRequestIsAnsweredAsShown() throws IOException {
        List<MatchResult> requests =
                REQUEST.matcher(Files.readString(PAGE)).results().toList();
        assertThat(requests).hasSize(6);
        try (TestServer server = TestServer.start()) {
            for (MatchResult request : requests) {
                Answer answer = Curl.send(server.client(), request.group(1));
                assertThat(answer.status()).as(request.group(1)).isBetween(200, 299);
                String shown = Optional.ofNullable(request.group(3)).orElse("{}");
                if ("text".equals(request.group(2))) {
                    assertThat(answer.text().lines().map(line -> line.replace("\ufeff", "")))
                            .containsExactlyElementsOf(shown.lines().toList());
                } else {
                    requireIn(answer, "", JsonMapper.shared().readTree(shown));
                }
            }
        }
    }

    private static void requireIn(Answer answer, String pointer, JsonNode shown) {
        if (shown.isObject()) {
            shown.properties().forEach(member -> requireIn(answer, pointer + "/" + member.getKey(), member.getValue()));
        } else if (shown.isArray()) {
            for (int i = 0; i < shown.size(); i++) {
                requireIn(answer, pointer + "/" + i, shown.get(i));
            }
        } else {
            assertThat(answer.json().at(pointer)).as(pointer).isEqualTo(shown);
        }
    }

    @Test
    void itsPiecesOfPoliciesStandInOne() throws IOException {
        String policies =
                Stream.of("sismais", "sensusx").map(TestPolicies::text).collect(Collectors.joining());
        assertThat(POLICY.matcher(Files.readString(PAGE)).results().map(piece -> piece.group(1)))
                .hasSize(2)
                .allSatisfy(piece -> assertThat(policies).contains(piece));
    }
}
