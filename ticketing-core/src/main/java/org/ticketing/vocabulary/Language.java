package org.ticketing.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** As programs write it: {@code en} or {@code pt}. */
    public String key() {
        return locale.getLanguage();
    }

    /** The language that is written so, if there is one. */
    public static Optional<Language> ofKey(String key) {
        return Stream.of(values())
                .filter(language -> language.key().equals(key))
                .findFirst();
    }

    /** The language that serves {@code locale}: Portuguese for any Portuguese, English for all others. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("pt") ? PORTUGUESE : ENGLISH;
    }
}
