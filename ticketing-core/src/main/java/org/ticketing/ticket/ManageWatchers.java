package org.ticketing.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Characters;

/**
 * Has others told of what happens to a ticket, or not any more. Whoever is told something may see it then: nobody sees more for
 * watching.
 */
public record ManageWatchers(
        @Size(max = 50) List<@NotBlank @Size(max = 128) @Characters String> add,
        @Size(max = 50) List<@NotBlank @Size(max = 128) @Characters String> remove)
        implements Command.Beside {

    /** None at all are as good as none. */
    public ManageWatchers {
        add = add == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(add));
        remove = remove == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(remove));
    }

    @Override
    public Action action() {
        return Action.MANAGE_WATCHERS;
    }
}
