package org.ticketing.ticket;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Characters;

/**
 * Declines a quote in the name of the customer.
 *
 * @param version the one that was read
 * @param reason what the vendor reads beside it
 */
public record DeclineQuote(
        @NotNull @Min(1) Integer version,
        @NotBlank @Size(max = 2_000) @Characters String reason) implements Command.Commercial {
    @Override
    public Action action() {
        return Action.DECLINE_QUOTE;
    }
}
