package org.ticketing.server.mail;

import org.ticketing.vocabulary.Language;

/**
 * An e-mail to one person, in plain text.
 *
 * @param to an address that {@link MailAddress} takes
 */
public record Letter(String to, Language language, String subject, String text) {

    /** Not what it says: a letter may hold a password. */
    @Override
    public String toString() {
        return "a letter in " + language.locale().toLanguageTag();
    }
}
