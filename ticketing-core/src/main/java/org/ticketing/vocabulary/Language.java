package org.ticketing.vocabulary;

import java.util.Locale;

/** A language people are spoken to in. */
public enum Language {
    ENGLISH("en"),
    PORTUGUESE("pt-BR");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    /** The language that serves {@code locale}: Portuguese for any Portuguese, English for all others. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("pt") ? PORTUGUESE : ENGLISH;
    }
}
