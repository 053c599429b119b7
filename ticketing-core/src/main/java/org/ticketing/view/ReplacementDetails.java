package org.ticketing.view;

import java.util.Map;
import java.util.Optional;
import org.ticketing.directory.Replacement;
import org.ticketing.vocabulary.TextId;

/** A replacement of an administrator that is to be decided on, with its evidence as far as this is not erased. */
public record ReplacementDetails(
        Replacement replacement,
        Optional<String> mailbox,
        Optional<String> name,
        Optional<String> email,
        Optional<String> cpf) {

    static ReplacementDetails of(Replacement replacement, Map<TextId, String> texts) {
        return new ReplacementDetails(
                replacement,
                Optional.ofNullable(texts.get(replacement.mailbox().id())),
                Optional.ofNullable(texts.get(replacement.incoming().name().id())),
                Optional.ofNullable(texts.get(replacement.incoming().email().id())),
                Optional.ofNullable(texts.get(replacement.cpf().id())));
    }
}
