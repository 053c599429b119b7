package org.ticketing.server.mail;

import java.io.PrintStream;

/** Prints letters instead of sending them, for those who try the server without a mail server. */
public record PrintedMailer(PrintStream out) implements Mailer {

    @Override
    public void send(Letter letter) {
        out.printf(
                "%n---- e-mail to %s ----%n%s%n%n%s%n----%n",
                letter.to(), letter.subject(), letter.text().strip());
    }
}
