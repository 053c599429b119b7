package org.ticketing.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Characters;

/**
 * Opens a new ticket that follows one that has ended, for the same customer and the same person.
 *
 * @param kind the one of the ticket that has ended, if none is named
 * @param fields what the form of the kind asks for, by field id
 */
public record FollowUp(
        @Nullable @Characters String kind,
        @NotBlank @Size(max = 200) @Characters String title,

        @NotBlank @Size(max = Command.LONGEST_TEXT) @Characters
        String description,

        @NotNull @Size(max = 50) Map<@Characters String, @Characters String> fields)
        implements Command.Beside {

    /** Sorts the fields, so that equal commands also look equal; no fields at all are as good as none. */
    public FollowUp {
        fields = fields == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** The ticket that it opens. */
    public Command.Open after(Ticket ended) {
        return new Command.Open(
                kind == null ? ended.triage().kind() : kind,
                title,
                description,
                ended.opening().organisation().value(),
                ended.opening().requester().value(),
                fields,
                null,
                ended.id().toString());
    }

    @Override
    public Action action() {
        return Action.FOLLOW_UP;
    }
}
