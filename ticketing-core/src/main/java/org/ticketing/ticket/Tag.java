package org.ticketing.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Characters;

/** Gives a ticket tags of the policy, and takes others from it. */
public record Tag(
        @Size(max = 50) List<@NotBlank @Size(max = 64) @Characters String> add,
        @Size(max = 50) List<@NotBlank @Size(max = 64) @Characters String> remove)
        implements Command.Beside {

    /** None at all are as good as none. */
    public Tag {
        add = add == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(add));
        remove = remove == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(remove));
    }

    @Override
    public Action action() {
        return Action.TAG;
    }
}
