package org.ticketing.server.mail;

import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Language;

/**
 * An e-mail to one person, in plain text.
 *
 * @param to an address that {@link MailAddress} takes
 * @param id what stands before the @ of its Message-ID, so that one that comes twice is known again; any, if there is none
 */
public record Letter(
        String to,
        Language language,
        String subject,
        String text,
        @Nullable String id) {

    public Letter(String to, Language language, String subject, String text) {
        this(to, language, subject, text, null);
    }

    /** Not what it says: a letter may hold a password. */
    @Override
    public String toString() {
        return "a letter in " + language.locale().toLanguageTag();
    }
}
