package org.ticketing.problem;

import org.ticketing.vocabulary.Text;

/** The idempotency key was used before, for another command; nothing was done. */
public final class IdempotencyConflict extends TicketingException {

    private static final long serialVersionUID = 1L;

    private final transient String key;

    public IdempotencyConflict(String key) {
        super(new Text(
                        "The idempotency key %s was already used with another content: use a new key for a new command",
                        "A chave de idempotência %s já foi usada com outro conteúdo: use uma chave nova para um"
                                + " comando novo")
                .with(key));
        this.key = key;
    }

    public String key() {
        return key;
    }
}
