package org.ticketing.intake;

import java.util.List;
import java.util.Set;
import org.ticketing.vocabulary.Text;

/**
 * What tickets of some kinds must bring along, beside title and description.
 *
 * @param kinds the kinds that use this form
 * @param without what becomes of a ticket that is opened without its mandatory fields
 */
public record Form(String id, Text label, Set<String> kinds, List<Field> fields, WithoutEvidence without) {
    public Form {
        kinds = Set.copyOf(kinds);
        fields = List.copyOf(fields);
    }

    /** Without it no ticket is opened. */
    public Form(String id, Text label, Set<String> kinds, List<Field> fields) {
        this(id, label, kinds, fields, WithoutEvidence.USUAL);
    }

    boolean isNeededToOpen() {
        return without.then() == WithoutEvidence.Then.REFUSE;
    }

    boolean isWaitedFor() {
        return without.then() == WithoutEvidence.Then.WAIT;
    }

    /** Its mandatory fields that are not among those that are given. */
    List<Field> lacking(Set<String> given) {
        return fields.stream()
                .filter(field -> field.mandatory() && !given.contains(field.id()))
                .toList();
    }
}
