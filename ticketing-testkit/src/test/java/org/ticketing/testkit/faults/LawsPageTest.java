package org.ticketing.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ticketing.testkit.laws.LawBook;
import org.ticketing.testkit.laws.book.Law;

/** The page about the laws says what they are, what they have caught, and code that is there. */
class LawsPageTest {

    private static final Path ROOT = Path.of("..");
    private static final String MARK = "<!-- the book of laws: what follows is held to it by a test -->\n";

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/laws.md"));
    }

    @Test
    void saysWhatIsInTheBook() throws IOException {
        Map<Integer, List<Law<?, ?>>> byNumber =
                LawBook.laws().stream().collect(Collectors.groupingBy(Law::number, TreeMap::new, Collectors.toList()));
        String book = byNumber.values().stream()
                .flatMap(List::stream)
                .map(LawsPageTest::entry)
                .collect(Collectors.joining("\n"));

        assertThat(page().substring(page().indexOf(MARK) + MARK.length())).isEqualTo(book);
    }

    private static String entry(Law<?, ?> law) {
        String caught = SeededFaultsTest.faults().stream()
                .filter(fault -> fault.law().equals(law))
                .map(fault -> fault.name() + (fault.seenAt().isBlank() ? "" : " (" + fault.seenAt() + ")"))
                .collect(Collectors.joining("; "));
        return """

            ### Law %d, %s

            %s

            Seen broken at: %s.
            Catches: %s.
            """.formatted(law.number(), law.name(), law.statement().en(), String.join(", ", law.threads()), caught);
    }

    @Test
    void showsCodeThatIsThere() throws IOException {
        List<String> shown = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(page())
                .results()
                .map(block -> block.group(1))
                .toList();
        List<String> code = List.of(
                Files.readString(
                        ROOT.resolve("examples/src/test/java/org/ticketing/examples/laws/SensusxLawsTest.java")),
                Files.readString(Path.of("src/test/java/org/ticketing/testkit/laws/OwnCalendarLawsTest.java")));

        assertThat(shown).hasSameSizeAs(code);
        for (int i = 0; i < shown.size(); i++) {
            assertThat(withoutBlankLines(code.get(i))).contains(withoutBlankLines(shown.get(i)));
        }
    }

    private static String withoutBlankLines(String code) {
        return code.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    @Test
    void namesEveryProperty() throws IOException {
        Collection<String> named = Pattern.compile("`-D(laws\\.\\w+)")
                .matcher(page())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(named).containsExactlyInAnyOrder("laws.tries", "laws.histories", "laws.sequences", "laws.seed");
    }
}
