package org.ticketing;

import java.util.Optional;
import org.ticketing.problem.TicketingException;
import org.ticketing.storage.Receipt;
import org.ticketing.vocabulary.TicketId;

/**
 * What came of a command that was sent to many tickets, of one of them.
 *
 * @param done that it was done; nothing if there is a problem
 * @param problem why nothing was done; what would have been thrown if it had been sent to this one alone
 */
public record BulkResult(TicketId ticket, Optional<Receipt> done, Optional<TicketingException> problem) {}
