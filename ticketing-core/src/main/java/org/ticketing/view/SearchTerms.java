package org.ticketing.view;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Words;

/**
 * What is looked for in the words of tickets, or of articles.
 *
 * @param words each to be among the {@linkplain Words words} of a ticket, in whichever of its texts
 * @param beginning with which one of its words is to begin
 */
public record SearchTerms(Set<String> words, String beginning) {

    /** Looks for nothing: every ticket is found, also one without a word. */
    public static final SearchTerms NONE = new SearchTerms(Set.of(), "");

    /** A search is for no more words. */
    public static final int MOST_WORDS = 10;

    public SearchTerms {
        words = Set.copyOf(words);
    }

    /** The terms in what somebody typed, the last as the beginning of a word, since they may still be typing. */
    public static SearchTerms of(String typed) {
        List<String> terms = Words.inOrder(typed);
        if (terms.isEmpty()) {
            return NONE;
        }
        int last = terms.size() - 1;
        return new SearchTerms(Set.copyOf(terms.subList(0, last)), terms.get(last));
    }

    /** What is wrong with what somebody typed, if they typed something. */
    public static List<Violation> violations(Optional<String> typed) {
        int words = typed.map(text -> Words.inOrder(text).size()).orElse(1);
        return words >= 1 && words <= MOST_WORDS
                ? List.of()
                : List.of(new Violation(
                        "search",
                        "words",
                        new Text(
                                        "has to hold 1 to %s words of letters or digits, not %s; leave it out to"
                                                + " search for nothing",
                                        "precisa conter de 1 a %s palavras de letras ou dígitos, não %s; omita para não"
                                                + " buscar nada")
                                .with(MOST_WORDS, words)));
    }

    public boolean isEmpty() {
        return beginning.isEmpty();
    }

    /** Whether a ticket with these words is found. */
    public boolean match(Collection<String> ofTicket) {
        return ofTicket.containsAll(words)
                && (isEmpty() || ofTicket.stream().anyMatch(word -> word.startsWith(beginning)));
    }
}
