package org.ticketing.view;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What is looked for in the words of tickets.
 *
 * @param words each to be among the {@linkplain Words words} of a ticket, in whichever of its texts
 * @param beginning with which one of its words is to begin
 */
public record SearchTerms(Set<String> words, String beginning) {

    /** Looks for nothing: every ticket is found, also one without a word. */
    public static final SearchTerms NONE = new SearchTerms(Set.of(), "");

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

    public boolean isEmpty() {
        return beginning.isEmpty();
    }

    /** Whether a ticket with these words is found. */
    public boolean match(Collection<String> ofTicket) {
        return ofTicket.containsAll(words)
                && (isEmpty() || ofTicket.stream().anyMatch(word -> word.startsWith(beginning)));
    }
}
