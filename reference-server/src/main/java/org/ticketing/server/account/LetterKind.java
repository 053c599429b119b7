package org.ticketing.server.account;

import java.util.stream.Stream;
import org.ticketing.vocabulary.Key;

/** What the server writes to people about their accounts. */
public enum LetterKind {
    /** With a first password (X27). */
    WELCOME,
    /** With the code of a recovery (X35). */
    RECOVERY_CODE,
    /** With a provisional password (X36). */
    PROVISIONAL_PASSWORD,
    /** That the password was changed (X38). */
    PASSWORD_CHANGED;

    static LetterKind of(String key) {
        return Stream.of(values())
                .filter(kind -> Key.of(kind).equals(key))
                .findFirst()
                .orElseThrow();
    }
}
