package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ticketing.vocabulary.Language;

/** What docs/access.md shows is what policies say and what people are shown. */
class AccessPageTest {

    private static final Path PAGE = Path.of("../docs/access.md");

    private static List<String> blocks(String language) throws IOException {
        return blocks(language, PAGE);
    }

    private static List<String> blocks(String language, Path page) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @Test
    void itsPiecesOfPoliciesStandInOne() throws IOException {
        String policies = Stream.of("unisac", "uno", "sismais", "sensusx")
                .map(TestPolicies::text)
                .collect(Collectors.joining());
        assertThat(blocks("yaml"))
                .hasSize(6)
                .allSatisfy(piece -> assertThat(policies).contains(piece));
        assertThat(blocks("yaml", Path.of("../docs/knowledge.md")))
                .hasSize(2)
                .allSatisfy(piece -> assertThat(policies).contains(piece));
    }

    @Test
    void itsLinesOfTheTableAreThose() throws IOException {
        List<String> table = Desks.policies().stream()
                .flatMap(policy -> AccessTable.lines(policy, Language.ENGLISH).stream())
                .map(line -> line.replaceAll(" +", " "))
                .toList();
        List<String> shown = blocks("text").stream().flatMap(String::lines).toList();
        assertThat(shown)
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(table).anySatisfy(each -> assertThat(each).startsWith(line.replaceAll(" +", " "))));
    }
}
