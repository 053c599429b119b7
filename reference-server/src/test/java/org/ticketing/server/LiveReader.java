package org.ticketing.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who reads a stream of events, as a browser does. */
final class LiveReader implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Contract CONTRACT = new Contract();

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;
    private String lastId = "";

    private LiveReader(HttpResponse<InputStream> response) {
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /**
     * A block of a stream.
     *
     * @param data none where it tells of nothing
     */
    record Block(String id, Optional<JsonNode> data) {}

    /** Connects, and reads what a stream begins with; the last id of one that is taken up again is sent as browsers do. */
    static LiveReader connect(String base, String token, String query, String... lastId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + LiveServer.EVENTS + "/stream" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastId.length > 0) {
            request.header("Last-Event-ID", lastId[0]);
        }
        try {
            LiveReader reader = new LiveReader(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
            if (reader.status() == 200) {
                reader.block();
            }
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return response.statusCode();
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    String lastId() {
        return lastId;
    }

    /** The next block, as soon as it is there; none when the stream has ended. */
    Optional<Block> block() {
        Optional<JsonNode> data = Optional.empty();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    return Optional.of(new Block(lastId, data));
                }
                if (line.startsWith("id: ")) {
                    lastId = line.substring("id: ".length());
                } else if (line.startsWith("data: ")) {
                    data = Optional.of(JsonMapper.shared().readTree(line.substring("data: ".length())));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the stream was cut off", e);
        }
    }

    /** The next event, as the contract has it. */
    JsonNode event() {
        JsonNode event = block().orElseThrow().data().orElseThrow();
        List<String> violations = CONTRACT.validate(event, "/components/schemas/Event", "event");
        if (!violations.isEmpty() || !event.get("id").asString().equals(lastId)) {
            throw new AssertionError(violations + " in " + event);
        }
        return event;
    }

    /** The types of the next events. */
    List<String> types(int events) {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            types.add(event().get("type").asString());
        }
        return types;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
