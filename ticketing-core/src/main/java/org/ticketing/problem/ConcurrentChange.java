package org.ticketing.problem;

import org.ticketing.vocabulary.Text;

/** Others kept changing the ticket while the command was tried; nothing was done. Trying again is safe. */
public final class ConcurrentChange extends TicketingException {

    private static final long serialVersionUID = 1L;

    private final transient String ticket;

    public ConcurrentChange(String ticket) {
        super(new Text(
                        "Others are changing ticket %s at this moment: try again",
                        "Outras pessoas estão alterando o chamado %s neste momento: tente de novo")
                .with(ticket));
        this.ticket = ticket;
    }

    public String ticket() {
        return ticket;
    }
}
