package org.ticketing.server.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;

/**
 * A program that is told of what happens at a desk.
 *
 * @param roles what it may see is what these roles of staff may see now
 * @param types of the events that it is told of; all if there are none
 * @param internal whether it is told also of what is internal, as far as its roles may see that
 * @param disabledAt since when it is told of nothing; none if it is
 */
public record Webhook(
        DeskId desk,
        String id,
        String url,
        Set<String> roles,
        List<String> types,
        boolean internal,
        Instant registeredAt,
        @Nullable Instant disabledAt) {

    public Webhook {
        roles = Set.copyOf(roles);
        types = List.copyOf(types);
    }

    /** Who it is to the policy: nobody in person, with nothing but its roles. */
    Actor actor() {
        return new Actor(new PersonId("webhook-" + id), Side.VENDOR, roles, null, null);
    }

    boolean wants(String type) {
        return types.isEmpty() || types.contains(type);
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }
}
