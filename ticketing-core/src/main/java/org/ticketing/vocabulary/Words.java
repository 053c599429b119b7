package org.ticketing.vocabulary;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text as searches compare them, the same on every database: without accents, without case, nothing but letters
 * and digits. Each character is folded by itself, so that the beginning of a word folds to the beginning of its folded form.
 */
public final class Words {

    /** Of longer words, so many characters count. */
    public static final int LONGEST = 32;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Words() {}

    /** The words of a text, each once. */
    public static Set<String> of(String text) {
        return new LinkedHashSet<>(inOrder(text));
    }

    /** The words of a text, as often as they stand there. */
    public static List<String> inOrder(String text) {
        String letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN.splitAsStream(letters)
                .filter(word -> !word.isEmpty())
                .map(Words::folded)
                .toList();
    }

    /** By way of upper case, since letters that have no lower case of their own have one of their capital's. */
    private static String folded(String word) {
        return word.codePoints()
                .limit(LONGEST)
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
