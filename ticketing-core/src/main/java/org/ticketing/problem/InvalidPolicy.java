package org.ticketing.problem;

import java.util.List;

/** A policy with mistakes in it; it was not taken. Lists every mistake at once. */
public final class InvalidPolicy extends TicketingException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidPolicy(List<Violation> violations) {
        super(Listing.of("The policy is not valid", "A política não é válida", violations));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
