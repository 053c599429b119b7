package org.ticketing.storage;

import java.time.Instant;
import java.util.List;

/**
 * What falls due, and which runner does it.
 *
 * <p>A claim spares several runners from doing the same; it is not what keeps them from doing it twice. That is {@link
 * Storage#append}, which writes for one of them only. So nothing is wrong if a runner comes back after its claim ran out, or
 * if a command does what a runner has claimed: every command settles first.
 */
public interface DueWork {

    /**
     * Tickets of any desk with something that fell due before an instant, claimed or not, the longest overdue first; those of
     * one instant by desk and birth.
     */
    List<DueTicket> due(Instant before, int limit);

    /**
     * Gives due tickets to a runner alone: nobody else is given them before the claim has run out, or a {@linkplain
     * Change#movesClocks() change of their clocks} has been written, which ends it. In the order of {@link #due}; what others
     * are claiming at this moment is passed over.
     */
    List<ClaimedTicket> claim(Claim claim);
}
