package org.ticketing.ticket;

import jakarta.validation.constraints.NotNull;
import org.ticketing.vocabulary.Action;

/** Says whether whoever asks wants to be told of what happens to a ticket. */
public record Watch(@NotNull Boolean watching) implements Command.Beside {
    @Override
    public Action action() {
        return Action.WATCH;
    }
}
