package org.ticketing.vocabulary;

/**
 * Which characters a text may have: all but U+0000, which not every database takes, and halves of characters (lone
 * surrogates), which can't be written as UTF-8. What has neither comes back from every store as it was given.
 */
public final class CharacterRule {

    /** The rule as a regular expression. */
    public static final String KEPT = "[^\\x00\\x{D800}-\\x{DFFF}]*";

    /** What people are told whose text breaks it. */
    public static final Text BROKEN = new Text(
            "has half a character (a lone surrogate) or U+0000 in it: leave these out",
            "contém meio caractere (um surrogate isolado) ou U+0000: retire");

    /** The name of the rule in violations. */
    public static final String NAME = "characters";

    private CharacterRule() {}

    /** Whether every store keeps this text as it is. */
    public static boolean isKept(String text) {
        // Every id that is read from a store comes by here.
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }
}
