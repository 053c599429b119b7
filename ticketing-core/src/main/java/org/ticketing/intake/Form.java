package org.ticketing.intake;

import java.util.List;
import java.util.Set;
import org.ticketing.vocabulary.Text;

/**
 * What tickets of some kinds must bring along, beside title and description.
 *
 * @param kinds the kinds that use this form
 */
public record Form(String id, Text label, Set<String> kinds, List<Field> fields) {
    public Form {
        kinds = Set.copyOf(kinds);
        fields = List.copyOf(fields);
    }
}
