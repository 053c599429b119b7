package org.ticketing.ticket;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Characters;

/**
 * Gives what a ticket was opened without, although its form asks for it (X49): all of it, or some now and some later.
 *
 * @param fields by field id
 * @param waiveRest whether staff do without what is still missing
 */
public record GiveEvidence(
        @NotNull @Size(max = 50) Map<@Characters String, @Characters String> fields, boolean waiveRest)
        implements Command.Later {

    /** Sorts the fields, so that equal commands also look equal; no fields at all are as good as none. */
    public GiveEvidence {
        fields = fields == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** Nothing is waived. */
    public GiveEvidence(Map<String, String> fields) {
        this(fields, false);
    }

    @Override
    public Action action() {
        return Action.GIVE_EVIDENCE;
    }
}
