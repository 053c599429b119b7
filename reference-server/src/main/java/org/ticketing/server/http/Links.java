package org.ticketing.server.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ticketing.view.Page;

/** The links from a page to those beside it (RFC 8288): the same address with another cursor. */
final class Links {

    private Links() {}

    /** Sets the header, if there is a page beside this one. */
    static void set(Context request, Page<?> page) {
        String links = Stream.concat(
                        page.next().stream().map(cursor -> link(request, cursor, "next")),
                        page.previous().stream().map(cursor -> link(request, cursor, "prev")))
                .collect(Collectors.joining(", "));
        if (!links.isEmpty()) {
            request.header("Link", links);
        }
    }

    private static String link(Context request, String cursor, String relation) {
        Stream<String> others = request.queryParamMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("cursor"))
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encoded(parameter.getKey()) + "=" + encoded(value)));
        String query = Stream.concat(others, Stream.of("cursor=" + cursor)).collect(Collectors.joining("&"));
        return "<" + request.path() + "?" + query + ">; rel=\"" + relation + "\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
