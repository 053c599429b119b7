package org.ticketing.server.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.server.account.UndeliveredLetter;
import org.ticketing.vocabulary.Key;

/** A letter that the mail server did not take. */
record UndeliveredLetterBody(
        String person,
        String kind,
        String since,
        int tries,
        String failedAt,
        @Nullable String nextAt) {

    static UndeliveredLetterBody of(UndeliveredLetter letter) {
        Instant nextAt = letter.nextAt();
        return new UndeliveredLetterBody(
                letter.person().value(),
                Key.of(letter.kind()),
                letter.since().toString(),
                letter.tries(),
                letter.failedAt().toString(),
                nextAt == null ? null : nextAt.toString());
    }
}
