package org.ticketing.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that is told of what happens, and answers as the test says. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Function<Received, Integer> answer = request -> 204;
    private volatile String location = "";
    private volatile String retryAfter = "";
    private volatile boolean hangs;
    private volatile boolean endless;

    /** A request as it came. */
    record Received(String id, String timestamp, String signature, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String type() {
            return json().at("/type").asString();
        }

        String ticket() {
            return json().at("/data/ticket").asString();
        }

        long sequence() {
            return json().at("/data/sequence").asLong();
        }
    }

    Receiver() {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.setExecutor(threads);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            Received request = new Received(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            received.add(request);
            if (hangs) {
                closing.await();
            }
            int status = answer.apply(request);
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().set("Location", location);
            }
            exchange.sendResponseHeaders(status, endless ? 0 : -1);
            while (endless && closing.getCount() > 0) {
                exchange.getResponseBody().write(new byte[64 * 1024]);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String url() {
        return url("127.0.0.1");
    }

    String url(String host) {
        return "http://" + host + ":" + server.getAddress().getPort() + "/tickets";
    }

    /** What came, in the order in which it came. */
    List<Received> received() {
        return List.copyOf(received);
    }

    List<String> types() {
        return received.stream().map(Received::type).toList();
    }

    /** Answers with a status from now on. */
    Receiver answers(int status) {
        answer = request -> status;
        return this;
    }

    Receiver answers(Function<Received, Integer> how) {
        answer = how;
        return this;
    }

    /** Has no time now, and says when to come again. */
    Receiver asksToComeAgain(String after) {
        retryAfter = after;
        return answers(429);
    }

    Receiver redirectsTo(String url) {
        location = url;
        return answers(307);
    }

    /** Does not answer at all, or does again. */
    Receiver hangs(boolean now) {
        hangs = now;
        return this;
    }

    /** Answers with a body that never ends. */
    Receiver endless() {
        endless = true;
        return answers(200);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
