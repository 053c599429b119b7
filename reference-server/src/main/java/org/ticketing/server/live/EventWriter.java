package org.ticketing.server.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.ticketing.view.TicketNews;

/**
 * Writes server-sent events (WHATWG HTML, 9.2). Also where there is nothing to tell, an id says how far the reader has come, who
 * so begins there after the connection was lost.
 *
 * @param json an event in one line
 */
public record EventWriter(OutputStream out, Function<TicketNews, String> json) {

    /** After so many milliseconds a reader whose connection was lost comes again. */
    private static final int RETRY = 3_000;

    void begin(long position) throws IOException {
        send("retry: " + RETRY + "\nid: " + position + "\n\n");
    }

    void event(TicketNews news) throws IOException {
        write("id: " + news.position() + "\ndata: " + json.apply(news) + "\n\n");
    }

    void heartbeat(long position) throws IOException {
        send(": alive\nid: " + position + "\n\n");
    }

    /** Tells the reader that this was all. */
    void close() throws IOException {
        out.close();
    }

    void flush() throws IOException {
        out.flush();
    }

    private void send(String text) throws IOException {
        write(text);
        flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
