package org.ticketing.problem;

import org.ticketing.vocabulary.Text;

/**
 * The store could not do its work. As a rule nothing was done; where the connection was lost while a change was being
 * committed, nobody knows, and the message says so: sent again under the same idempotency key, the command is not done twice.
 * The cause, if there is one, is the store's own exception.
 */
public final class StorageFailed extends TicketingException {

    private static final long serialVersionUID = 1L;

    public StorageFailed(Text text) {
        super(text);
    }

    public StorageFailed(Text text, Throwable cause) {
        super(text, cause);
    }
}
