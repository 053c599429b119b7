package org.ticketing.ticket;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Characters;

/**
 * Says what the customer thinks of what was done (the stars of U75, for a ticket).
 *
 * @param stars from one to as many as the policy has
 * @param comment why, and what would have been better
 */
public record Rate(
        @NotNull @Min(1) Integer stars,
        @Nullable @Size(min = 1, max = 2_000) @Characters String comment) implements Command.Beside {
    @Override
    public Action action() {
        return Action.RATE;
    }
}
