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

        private final Fault fault;

        /** What has to become otherwise for it to be taken. */
        public enum Fault {
            /** The mail server: it can't be reached, or is not at work. */
            SERVER,
            /** This letter, later perhaps: its reader's mailbox is full, for instance. */
            LETTER,
            /** This letter, which it never takes: nobody has the address. */
            FOR_GOOD
        }

        public MailFailed(Fault fault, Throwable cause) {
            super("the mail server did not take a letter", cause);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }
}
