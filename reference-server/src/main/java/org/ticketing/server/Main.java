package org.ticketing.server;

/** Starts the reference server. */
public final class Main {

    private Main() {}

    /** Starts the server. */
    public static void main(String[] arguments) {
        System.out.println("ticketing reference server");
    }
}
