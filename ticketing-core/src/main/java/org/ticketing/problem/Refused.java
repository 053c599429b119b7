package org.ticketing.problem;

/** The policy, or the state of the ticket, does not allow what was asked; nothing was done. */
public final class Refused extends TicketingException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.reason());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
