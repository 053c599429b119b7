package org.ticketing.view;

import java.util.List;
import java.util.Optional;
import org.ticketing.vocabulary.TicketId;

/**
 * The tickets before and after one, as far as a reader may see them.
 *
 * @param follows the one that had ended before it
 * @param followedBy those that were opened after its end, the newest first
 */
public record Succession(Optional<Link> follows, List<Link> followedBy) {

    public static final Succession NONE = new Succession(Optional.empty(), List.of());

    public Succession {
        followedBy = List.copyOf(followedBy);
    }

    /** A ticket by its id and by what people call it. */
    public record Link(TicketId ticket, String code) {}
}
