package org.ticketing;

import java.util.Optional;
import java.util.UUID;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;

/** Where a page of reads ended: the id of the last one that was shown. */
final class ReadCursor {

    private static final Text UNKNOWN = new Text(
            "is none that a page gave: use the next of a page as it is",
            "não é de página nenhuma: use o próximo de uma página, como está");

    private ReadCursor() {}

    static Optional<UUID> read(String cursor) {
        try {
            return Optional.of(UUID.fromString(cursor))
                    .filter(id -> id.toString().equals(cursor));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static Optional<Violation> violation(Optional<String> cursor) {
        return cursor.filter(given -> read(given).isEmpty())
                .map(unknown -> new Violation("cursor", "known-cursor", UNKNOWN));
    }
}
