package org.ticketing.problem;

import org.ticketing.vocabulary.Text;

/** The store could not do its work; nothing was done. The cause is the store's own exception. */
public final class StorageFailed extends TicketingException {

    private static final long serialVersionUID = 1L;

    public StorageFailed(Text text, Throwable cause) {
        super(text, cause);
    }
}
