package org.ticketing.jackson;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** On which line of a file each place of its document begins, by JSON pointer; the document itself is {@code /}. */
final class Places {

    /** The whole document. */
    static final String DOCUMENT = "/";

    private final Map<String, Integer> lines = new HashMap<>();

    static String below(String path, String key) {
        return (path.equals(DOCUMENT) ? "" : path)
                + "/"
                + key.replace("~", "~0").replace("/", "~1");
    }

    static String below(String path, int index) {
        return below(path, Integer.toString(index));
    }

    /** Whether one of the two is the other, or lies inside of it. */
    static boolean related(String path, String other) {
        return within(path, other) || within(other, path);
    }

    /** Whether the first is the second, or lies inside of it. */
    static boolean within(String inner, String outer) {
        return outer.equals(DOCUMENT) || inner.equals(outer) || inner.startsWith(outer + "/");
    }

    void put(String path, int line) {
        lines.putIfAbsent(path, line);
    }

    /** The line of this place, or of the nearest one around it that stands in the file. */
    OptionalInt line(String path) {
        String at = path;
        while (!lines.containsKey(at)) {
            int end = at.lastIndexOf('/');
            if (end <= 0) {
                return OptionalInt.empty();
            }
            at = at.substring(0, end);
        }
        return OptionalInt.of(lines.get(at));
    }
}
