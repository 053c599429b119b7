package org.ticketing.ticket;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.ticketing.vocabulary.Action;

/**
 * Takes a quote in the name of the customer (U10).
 *
 * @param version the one that was read
 */
public record ApproveQuote(@NotNull @Min(1) Integer version) implements Command.Commercial {
    @Override
    public Action action() {
        return Action.APPROVE_QUOTE;
    }
}
