package org.ticketing.classification;

import java.util.List;
import org.ticketing.vocabulary.Words;

/**
 * Words that stand together in a text. As in searches accents and case do not count, and the last of them is the beginning of a
 * word.
 *
 * @param text as the policy has it
 * @param words of it, as they are compared: whoever reads a ticket would otherwise wait for the policy to be read too
 */
public record Phrase(String text, List<String> words) {

    public Phrase {
        words = List.copyOf(words);
    }

    public static Phrase of(String text) {
        return new Phrase(text, Words.inOrder(text));
    }

    boolean standsIn(List<String> text) {
        for (int i = 0; i + words.size() <= text.size(); i++) {
            if (begins(text.subList(i, i + words.size()))) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(List<String> same) {
        int last = words.size() - 1;
        return last >= 0
                && same.get(last).startsWith(words.get(last))
                && same.subList(0, last).equals(words.subList(0, last));
    }
}
