package org.ticketing.view;

import java.util.Optional;

/**
 * Which part of which list somebody asks for.
 *
 * @param cursor what another page of the same filter and sort gave as its next or its previous; nothing for the first page
 * @param limit how many tickets at most, 1 to {@value #LONGEST}
 */
public record PageRequest(TicketFilter filter, Sort sort, Optional<String> cursor, int limit) {

    /** No page is longer. */
    public static final int LONGEST = 200;

    /** The first page of a list. */
    public static PageRequest first(TicketFilter filter, Sort sort, int limit) {
        return new PageRequest(filter, sort, Optional.empty(), limit);
    }

    /** The same list from another page's next or previous. */
    public PageRequest from(String otherCursor) {
        return new PageRequest(filter, sort, Optional.of(otherCursor), limit);
    }
}
