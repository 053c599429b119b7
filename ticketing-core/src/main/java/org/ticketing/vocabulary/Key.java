package org.ticketing.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of the names that a policy gives to its kinds, areas, channels, goals, and so on. */
public final class Key {

    /** The form in words. */
    public static final String RULE = "1 to 64 lower-case letters, digits and hyphens, starting with a letter";

    private static final int LONGEST = 64;

    private Key() {}

    public static boolean isKey(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !isLetter(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!isLetter(c) && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** The constant with a key, if there is one. */
    public static <E extends Enum<E>> Optional<E> read(Class<E> type, @Nullable String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(key))
                .findFirst();
    }

    /** The key of a constant: {@code IN_PROGRESS} is written {@code in-progress}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
