package org.ticketing.server;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param path without the query
 * @param sent the body of the request
 */
record Answer(String method, String path, Optional<String> sent, int status, HttpHeaders headers, String text) {

    JsonNode json() {
        return JsonMapper.shared().readTree(text);
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The text at a JSON pointer; empty if there is none. */
    String at(String pointer) {
        return json().at(pointer).asString("");
    }

    /** The texts at a pointer under each element of an array. */
    List<String> each(String array, String pointer) {
        return StreamSupport.stream(json().at(array).spliterator(), false)
                .map(item -> item.at(pointer).asString(""))
                .toList();
    }

    /** The type of the problem; empty if it is none. */
    String problem() {
        return header("Content-Type").orElse("").startsWith("application/problem+json") ? at("/type") : "";
    }

    String etag() {
        return header("ETag").orElseThrow();
    }
}
