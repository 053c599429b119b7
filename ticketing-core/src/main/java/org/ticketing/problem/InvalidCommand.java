package org.ticketing.problem;

import java.util.List;

/** A command with mistakes in it; nothing of it was done. Lists every mistake at once. */
public final class InvalidCommand extends TicketingException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidCommand(List<Violation> violations) {
        super(Listing.of("The command is not valid", "O comando não é válido", violations));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
