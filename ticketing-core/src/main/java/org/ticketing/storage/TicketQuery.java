package org.ticketing.storage;

import java.util.Optional;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.vocabulary.TicketId;

/**
 * Which tickets of a desk.
 *
 * @param condition over the facts of a ticket, with the actor put in
 * @param domains what the condition's scales mean
 * @param before only tickets that were opened before this one
 * @param limit at most so many
 */
public record TicketQuery(Condition condition, Domains domains, Optional<TicketId> before, int limit) {}
