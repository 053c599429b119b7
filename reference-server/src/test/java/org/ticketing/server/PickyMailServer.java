package org.ticketing.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that does not take letters to everybody: it speaks just enough SMTP to say so. */
final class PickyMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    PickyMailServer() {
        try {
            this.socket = new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Answers to letters for this address: {@code 550 nobody here}. */
    void refuse(String address, String answer) {
        refused.put(address, answer);
    }

    void takeAll() {
        refused.clear();
    }

    /** To whom it has taken letters. */
    List<String> taken() {
        return taken;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
        say(out, "220 here");
        String to = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
            switch (command) {
                case "RCPT" -> {
                    to = line.replaceAll(".*<(.*)>.*", "$1");
                    say(out, refused.getOrDefault(to, "250 ok"));
                }
                case "DATA" -> {
                    say(out, "354 go on");
                    String written = in.readLine();
                    while (written != null && !written.equals(".")) {
                        written = in.readLine();
                    }
                    taken.add(to);
                    say(out, "250 taken");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
