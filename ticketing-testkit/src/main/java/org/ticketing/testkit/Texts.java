package org.ticketing.testkit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ticketing.view.SearchTerms;

/** Texts of which is known, from a table and not by computing it, which words they are found by. */
final class Texts {

    /** What is written, and the words that searches know it by. */
    private static final Map<String, String> FOLDED = new LinkedHashMap<>();

    static {
        FOLDED.put("na", "na");
        FOLDED.put("Não", "nao");
        FOLDED.put("NÃO", "nao");
        FOLDED.put("na\u0303o", "nao");
        FOLDED.put("Nação", "nacao");
        FOLDED.put("nacional", "nacional");
        FOLDED.put("boleto", "boleto");
        FOLDED.put("Boletos", "boletos");
        FOLDED.put("4711", "4711");
        FOLDED.put("straße", "straße");
        FOLDED.put("σοφός", "σοφοσ");
        FOLDED.put("ΣΟΦΟΣ", "σοφοσ");
        FOLDED.put("中文", "中文");
        FOLDED.put("\uD801\uDC00x", "\uD801\uDC28x"); // two letters, the first of them of four bytes
        FOLDED.put("a/b", "a b");
        FOLDED.put("'quoted'", "quoted");
        FOLDED.put("back\\slash:*", "back slash");
        FOLDED.put("100%_", "100");
        FOLDED.put("😀", "");
        FOLDED.put("--", "");
    }

    private Texts() {}

    static Arbitrary<TicketArbitraries.Written> written() {
        return Combinators.combine(text(), text(), text(), text()).as(TicketArbitraries.Written::new);
    }

    private static Arbitrary<String> text() {
        Arbitrary<String> between = Arbitraries.of(" ", ", ", "\n", " - ");
        return Combinators.combine(
                        Arbitraries.of(FOLDED.keySet()).list().ofMinSize(1).ofMaxSize(4), between)
                .as((words, separator) -> String.join(separator, words));
    }

    /** What somebody looks for: often nothing, often something that is there. */
    static Arbitrary<SearchTerms> terms() {
        List<String> words = FOLDED.values().stream()
                .flatMap(folded -> Arrays.stream(folded.split(" ", -1)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        Arbitrary<String> beginnings = Combinators.combine(
                        Arbitraries.of(words), Arbitraries.integers().between(1, 4))
                .as((word, length) -> {
                    int cut = Math.min(length, word.codePointCount(0, word.length()));
                    return word.substring(0, word.offsetByCodePoints(0, cut));
                });
        return Arbitraries.oneOf(
                Arbitraries.just(SearchTerms.NONE),
                Combinators.combine(Arbitraries.of(words).set().ofMaxSize(2), beginnings)
                        .as(SearchTerms::new));
    }

    /** Whether these terms are in some of these texts. */
    static boolean match(SearchTerms terms, List<String> texts) {
        Set<String> words = new HashSet<>();
        for (String text : texts) {
            for (Map.Entry<String, String> entry : FOLDED.entrySet()) {
                if (holds(text, entry.getKey())) {
                    words.addAll(List.of(entry.getValue().split(" ", -1)));
                }
            }
        }
        words.remove("");
        return words.containsAll(terms.words())
                && (terms.isEmpty() || words.stream().anyMatch(word -> word.startsWith(terms.beginning())));
    }

    private static boolean holds(String text, String written) {
        return List.of(text.split(" - |, |\n| ", -1)).contains(written);
    }
}
