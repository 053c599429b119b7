package org.ticketing.server;

/** Starts the reference server. */
public final class Main {

    private Main() {}

    /** Starts the server. */
    public static void main(String[] arguments) {
        if (Boolean.getBoolean("ticketing.endWithParent")) {
            ProcessHandle.current().parent().ifPresent(Main::endWith);
        }
        System.out.println("ticketing reference server");
    }

    private static void endWith(ProcessHandle parent) {
        Thread.ofVirtual().start(() -> {
            parent.onExit().join();
            System.exit(0);
        });
    }
}
