package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page on accounts shows is what happens, in its order. */
class AccountsPageTest {

    private static final Path PAGE = Path.of("../docs/accounts.md");
    private static final Pattern BLOCK =
            Pattern.compile("```sh\n(curl .*?)\n```(?:\n```json\n(.*?)```)?", Pattern.DOTALL);

    /** What stands on the page for a secret, and what it was this time. */
    private final Map<String, String> secrets = new LinkedHashMap<>();

    @Test
    void eachRequestIsAnsweredAsShown() throws IOException {
        List<MatchResult> blocks =
                BLOCK.matcher(Files.readString(PAGE)).results().toList();
        assertThat(blocks).hasSize(10);
        try (AccountServer server = AccountServer.start()) {
            blocks.forEach(block -> {
                Answer answer = Curl.send(server.client(), filledIn(block.group(1)));
                assertThat(answer.status()).as(block.group(1)).isBetween(200, 299);
                String shown = Optional.ofNullable(block.group(2)).orElse("{}");
                JsonNode expected = JsonMapper.shared().readTree(shown);
                expected.properties().forEach(member -> isIn(answer, "/" + member.getKey(), member.getValue()));
                learn(answer, server);
            });
        }
        assertThat(secrets).containsOnlyKeys("k7pq-m2xw-9dnf-tr4c", "tks_first", "tks_second", "tkr_id", "48210733");
    }

    private static void isIn(Answer answer, String pointer, JsonNode expected) {
        if (expected.isObject()) {
            expected.properties().forEach(member -> isIn(answer, pointer + "/" + member.getKey(), member.getValue()));
        } else {
            assertThat(answer.json().at(pointer)).as(pointer).isEqualTo(expected);
        }
    }

    private String filledIn(String command) {
        String filled = command;
        for (Map.Entry<String, String> secret : secrets.entrySet()) {
            filled = filled.replace(secret.getKey(), secret.getValue());
        }
        return filled;
    }

    private void learn(Answer answer, AccountServer server) {
        String path = answer.path().substring(answer.path().lastIndexOf('/'));
        switch (path) {
            case "/accounts" -> secrets.put("k7pq-m2xw-9dnf-tr4c", AccountServer.passwordIn(server.nextLetter()));
            case "/session" ->
                secrets.put(secrets.containsKey("tks_first") ? "tks_second" : "tks_first", answer.at("/token"));
            case "/password" -> server.nextLetter();
            case "/recovery" -> {
                secrets.put("tkr_id", answer.at("/recovery"));
                secrets.put("48210733", AccountServer.codeIn(server.nextLetter()));
            }
            default -> {
                // Nothing secret in it.
            }
        }
    }
}
