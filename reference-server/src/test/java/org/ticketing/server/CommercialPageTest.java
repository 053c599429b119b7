package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/commercial.md shows is what a policy says and what happens, in its order. */
class CommercialPageTest {

    private static final Path PAGE = Path.of("../docs/commercial.md");
    private static final Pattern POLICY = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REQUEST = Pattern.compile("```sh\n(curl .*?)\n```\n```json\n(.*?)```", Pattern.DOTALL);

    private static List<MatchResult> blocks(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(PAGE)).results().toList();
    }

    @Test
    void itsPiecesOfThePolicyStandThere() throws IOException {
        String policy = TestPolicies.text("sismais");
        assertThat(blocks(POLICY))
                .hasSize(3)
                .allSatisfy(piece -> assertThat(policy).contains(piece.group(1)));
    }

    @Test
    void eachRequestIsAnsweredAsShown() throws IOException {
        List<MatchResult> blocks = blocks(REQUEST);
        assertThat(blocks).hasSize(4);
        String ticket = "none yet";
        try (TestServer server = TestServer.start()) {
            for (MatchResult block : blocks) {
                Answer answer = Curl.send(server.client(), block.group(1).replace("$TICKET", ticket));
                assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
                isIn(answer.json(), JsonMapper.shared().readTree(block.group(2)));
                ticket = answer.json().path("id").asString(ticket);
            }
        }
    }

    /** An answer may hold more than is shown. */
    private static void isIn(JsonNode answered, JsonNode shown) {
        if (shown.isObject()) {
            shown.properties().forEach(member -> isIn(answered.path(member.getKey()), member.getValue()));
        } else if (shown.isArray() && !shown.isEmpty()) {
            for (int i = 0; i < shown.size(); i++) {
                isIn(answered.path(i), shown.get(i));
            }
        } else {
            assertThat(answered).isEqualTo(shown);
        }
    }
}
