package org.ticketing.server;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends what a page shows as a command line of curl. */
final class Curl {

    /** Words of a shell line: in single quotes, or without spaces. */
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private Curl() {}

    static List<String> words(String line) {
        Matcher words = WORD.matcher(line.replace("\\\n", " "));
        return words.results().map(Curl::word).toList();
    }

    private static String word(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    static Answer send(Client anybody, String command) {
        Client client = anybody;
        String path = "";
        Optional<String> body = Optional.empty();
        List<String> words = words(command);
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-H" -> {
                    String[] header = words.get(++i).split(": ", 2);
                    client = client.with(header[0], header[1]);
                }
                case "-d" -> body = Optional.of(words.get(++i));
                default -> path = words.get(i).replace("localhost:7070", "");
            }
        }
        return client.send(body.isPresent() ? "POST" : "GET", path, body);
    }
}
