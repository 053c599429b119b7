package org.ticketing.audit;

import java.util.Optional;
import org.ticketing.ticket.Recorded;

/**
 * A place where a log says other than what comes of it when it is computed again.
 *
 * @param recorded what stands in the log; nothing if something is missing there
 * @param recomputed what should stand there; nothing if it should not
 */
public record Deviation(Optional<Recorded> recorded, Optional<Recorded> recomputed) {}
