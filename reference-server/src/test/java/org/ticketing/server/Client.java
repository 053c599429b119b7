package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody who calls the server. Every answer is held against the contract before a test sees it. Immutable. */
record Client(String base, List<String> headers) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Contract CONTRACT = new Contract();

    Client with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Client(base, more);
    }

    Client token(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Client inPortuguese() {
        return with("Accept-Language", "pt-BR,pt;q=0.9,en;q=0.8");
    }

    Answer get(String path) {
        return send("GET", path, Optional.empty());
    }

    /** Sends JSON; single quotes stand for double ones. */
    Answer post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, Optional.of(json.replace('\'', '"')));
    }

    /** Sends bytes that are no text. */
    Answer post(String path, byte[] body) {
        return send("POST", path, Optional.empty(), BodyPublishers.ofByteArray(body));
    }

    Answer send(String method, String path, Optional<String> body) {
        return send(method, path, body, body.map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
    }

    private Answer send(String method, String path, Optional<String> body, BodyPublisher published) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, published);
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        Answer answer = answer(request.build(), body);
        assertThat(CONTRACT.violations(answer))
                .as("%s %s → %s %s", method, path, answer.status(), answer.text())
                .isEmpty();
        return answer;
    }

    private static Answer answer(HttpRequest request, Optional<String> body) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(
                    request.method(),
                    request.uri().getPath(),
                    body,
                    response.statusCode(),
                    response.headers(),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
