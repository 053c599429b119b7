package org.ticketing.server.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.intake.Field;
import org.ticketing.ticket.Evidence;
import org.ticketing.vocabulary.Text;

/** What a ticket still lacks of what its form asks for. */
record EvidenceBody(List<MissingBody> missing, boolean waited) {

    record MissingBody(String id, Text label, @Nullable Text help, Field.@Nullable Input input) {
        static MissingBody of(String id, Labels labels) {
            Field field = labels.policy().intake().field(id).orElse(null);
            return new MissingBody(
                    id,
                    labels.field(id).label(),
                    field == null ? null : field.help(),
                    field == null ? null : field.input());
        }
    }

    /** Nothing, if nothing is missing. */
    static @Nullable EvidenceBody of(@Nullable Evidence evidence, Labels labels) {
        return evidence == null || evidence.missing().isEmpty()
                ? null
                : new EvidenceBody(
                        evidence.missing().stream()
                                .map(id -> MissingBody.of(id, labels))
                                .toList(),
                        evidence.waited());
    }
}
