package org.ticketing.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.ticketing.vocabulary.Language;

/** Starts the reference server, or runs a command on policy files and on what was recorded. */
public final class Main {

    private Main() {}

    /** Runs one command; {@code serve} if none is named. */
    public static void main(String[] arguments) {
        // Hibernate Validator would greet on the console by another way than all others.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        if (Boolean.getBoolean("ticketing.endWithParent")) {
            ProcessHandle.current().parent().ifPresent(Main::endWith);
        }
        Console console =
                new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err), Language.of(Locale.getDefault()));
        int status = CommandLine.run(List.of(arguments), console);
        // A server that has started goes on by itself.
        if (status != CommandLine.DONE) {
            System.exit(status);
        }
    }

    /** Portuguese needs its accents, whatever this machine thinks of its terminal. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static void endWith(ProcessHandle parent) {
        Thread.ofVirtual().start(() -> {
            parent.onExit().join();
            System.exit(0);
        });
    }
}
