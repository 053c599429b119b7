package org.ticketing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.view.PageRequest;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.Text;

/** Where a page of the directory ended, as a text that nobody but the library reads. */
final class DirectoryCursor {

    private static final Text UNKNOWN = new Text(
            "is none that a page gave: use the next of a page as it is",
            "não é de página nenhuma: use o próximo de uma página, como está");

    private DirectoryCursor() {}

    static String of(OrganisationId last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.value().getBytes(StandardCharsets.UTF_8));
    }

    static String of(long last) {
        return String.valueOf(last);
    }

    /** The organisation after which a page begins; none for the first page. */
    static Optional<OrganisationId> organisation(Optional<String> cursor, int limit) {
        Optional<OrganisationId> last = cursor.flatMap(DirectoryCursor::organisation);
        require(cursor.isEmpty() || last.isPresent(), limit);
        return last;
    }

    /** The event after which a page begins; 0 for the first page. */
    static long sequence(Optional<String> cursor, int limit) {
        Optional<Long> last = cursor.flatMap(DirectoryCursor::sequence);
        require(cursor.isEmpty() || last.isPresent(), limit);
        return last.orElse(0L);
    }

    private static Optional<OrganisationId> organisation(String cursor) {
        try {
            byte[] id = Base64.getUrlDecoder().decode(cursor);
            return Optional.of(new OrganisationId(new String(id, StandardCharsets.UTF_8)))
                    .filter(last -> of(last).equals(cursor));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Optional<Long> sequence(String cursor) {
        try {
            return Optional.of(Long.valueOf(cursor)).filter(last -> last > 0 && of(last).equals(cursor));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Positions count from 1; behind 0 is everything. */
    static void requirePosition(long after, int limit) {
        require(after >= 0, limit);
    }

    private static void require(boolean known, int limit) {
        List<Violation> violations = new ArrayList<>();
        if (!known) {
            violations.add(new Violation("cursor", "known-cursor", UNKNOWN));
        }
        if (limit < 1 || limit > PageRequest.LONGEST) {
            violations.add(new Violation(
                    "limit",
                    "range",
                    new Text("has to be 1 to %s, not %s", "precisa ser de 1 a %s, não %s")
                            .with(PageRequest.LONGEST, limit)));
        }
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
    }
}
