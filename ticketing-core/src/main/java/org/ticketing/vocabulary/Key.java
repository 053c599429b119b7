package org.ticketing.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form of the names that a policy gives to its kinds, areas, channels, goals, and so on. */
public final class Key {

    /** The form in words. */
    public static final String RULE = "1 to 64 lower-case letters, digits and hyphens, starting with a letter";

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private Key() {}

    public static boolean isKey(String value) {
        return FORM.matcher(value).matches();
    }

    /** The key of a constant: {@code IN_PROGRESS} is written {@code in-progress}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
