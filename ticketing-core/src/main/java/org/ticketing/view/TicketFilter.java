package org.ticketing.view;

import java.util.Optional;
import org.ticketing.condition.Condition;

/**
 * Which tickets somebody asks for, among those that they may see.
 *
 * @param condition over the facts of tickets; questions about the actor are about the person who asks
 * @param search words to look for in title, description and public entries: all of them must be there, whatever their case
 *     and accents, the last as the beginning of a word
 */
public record TicketFilter(Condition condition, Optional<String> search) {

    public static TicketFilter all() {
        return where(Condition.always());
    }

    public static TicketFilter where(Condition condition) {
        return new TicketFilter(condition, Optional.empty());
    }

    /** This filter, and in the words of the ticket. */
    public TicketFilter searching(String words) {
        return new TicketFilter(condition, Optional.of(words));
    }
}
