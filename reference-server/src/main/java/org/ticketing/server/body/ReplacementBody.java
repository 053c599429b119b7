package org.ticketing.server.body;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Replacement;
import org.ticketing.view.ReplacementDetails;

/** That another administrator is wanted, with the evidence. */
record ReplacementBody(
        Party recordedBy,
        Instant recordedAt,
        String outgoing,
        String incoming,
        String asker,
        @Nullable String mailbox,
        @Nullable String name,
        @Nullable String email,
        @Nullable String cpf) {

    static ReplacementBody of(ReplacementDetails details, Labels labels) {
        Replacement replacement = details.replacement();
        return new ReplacementBody(
                labels.person(replacement.recordedBy()),
                replacement.recordedAt(),
                replacement.outgoing().value(),
                replacement.incoming().id().value(),
                replacement.asker(),
                details.mailbox().orElse(null),
                details.name().orElse(null),
                details.email().orElse(null),
                details.cpf().orElse(null));
    }
}
