package org.ticketing.server.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a request to a receiver whom nobody vouches for: for so long at most, to nowhere but where it says and may say, and of its
 * answer takes nothing but the status, and when to come again.
 */
final class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int GONE = 410;

    private final Set<String> trusted;
    private final OkHttpClient guarded;
    private final OkHttpClient free;

    /**
     * A sender.
     *
     * @param trusted hosts that may be anywhere
     */
    Sender(Set<String> trusted, Duration longestTry, Dns dns) {
        this.trusted = trusted;
        this.free = new OkHttpClient.Builder()
                .dns(dns)
                .callTimeout(longestTry)
                .connectTimeout(longestTry)
                .readTimeout(longestTry)
                .writeTimeout(longestTry)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                // A proxy would look up the name by itself, and connect to wherever that leads.
                .proxy(Proxy.NO_PROXY)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                .build();
        this.guarded = free.newBuilder().socketFactory(new GuardedSockets()).build();
    }

    /**
     * What a try came to.
     *
     * @param status 0 if there was none
     * @param retryAfter as the receiver asks, if it does
     */
    record Try(Outcome outcome, int status, @Nullable String retryAfter) {

        private Try(Outcome outcome) {
            this(outcome, 0, null);
        }

        boolean isOfReceiver() {
            return outcome.isOfReceiver(status);
        }
    }

    Try send(HttpUrl url, Map<String, String> headers, String body) {
        Request request = new Request.Builder()
                .url(url)
                .headers(Headers.of(headers))
                .post(RequestBody.create(body, JSON))
                .build();
        OkHttpClient client = isTrusted(trusted, url) ? free : guarded;
        try (Response response = client.newCall(request).execute()) {
            return new Try(outcome(response.code()), response.code(), response.header("Retry-After"));
        } catch (GuardedSockets.Forbidden e) {
            LOG.warn("a webhook leads into the server's own network: {}", url, e);
            return new Try(Outcome.FORBIDDEN_ADDRESS);
        } catch (InterruptedIOException e) {
            LOG.debug("a webhook did not answer in time: {}", url, e);
            return new Try(Outcome.TIMED_OUT);
        } catch (IOException e) {
            LOG.debug("a webhook can't be reached: {}", url, e);
            return new Try(Outcome.UNREACHABLE);
        }
    }

    private static Outcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return Outcome.DELIVERED;
        }
        return status == GONE ? Outcome.GONE : Outcome.NOT_TAKEN;
    }

    static boolean isTrusted(Set<String> trusted, HttpUrl url) {
        return trusted.contains(url.host());
    }
}
