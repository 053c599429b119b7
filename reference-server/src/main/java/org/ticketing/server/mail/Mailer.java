package org.ticketing.server.mail;

/** How a letter goes out. */
public interface Mailer {

    /**
     * Hands a letter over, and returns when it has been taken.
     *
     * @throws MailFailed if it was not taken
     */
    void send(Letter letter);

    /** A letter was not taken. */
    final class MailFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public MailFailed(Throwable cause) {
            super("the mail server did not take a letter", cause);
        }
    }
}
