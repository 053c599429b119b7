package org.ticketing.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives what is random in a text, ids and witnesses, names by order of appearance, so that two runs of the same thing can be
 * compared.
 */
final class Names {

    private static final Pattern RANDOM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|SD-[0-9]+");

    private final Map<String, String> names = new HashMap<>();

    String of(Object thing) {
        return RANDOM.matcher(String.valueOf(thing))
                .replaceAll(found -> names.computeIfAbsent(found.group(), unused -> "<" + names.size() + ">"));
    }
}
