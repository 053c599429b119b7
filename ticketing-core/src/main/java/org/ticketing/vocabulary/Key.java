package org.ticketing.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of the names that a policy gives to its kinds, areas, channels, goals, and so on. */
public final class Key {

    /** The form in words. */
    public static final String RULE = "1 to 64 lower-case letters, digits and hyphens, starting with a letter";

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private Key() {}

    public static boolean isKey(String value) {
        return FORM.matcher(value).matches();
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
