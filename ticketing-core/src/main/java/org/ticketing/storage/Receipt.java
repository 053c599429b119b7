package org.ticketing.storage;

import java.time.Instant;
import java.util.Optional;
import org.ticketing.vocabulary.TicketId;

/**
 * That a command was done, so that it can be asked for again without being done again.
 *
 * @param key under which it can be asked for again; without one it is not kept
 * @param fingerprint of what was asked, so that the same key for something else is noticed
 * @param version of the ticket after it
 */
public record Receipt(
        Optional<ReceiptKey> key, String fingerprint, TicketId ticket, String code, long version, Instant at) {}
