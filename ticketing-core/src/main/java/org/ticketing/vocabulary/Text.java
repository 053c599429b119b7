package org.ticketing.vocabulary;

/** A text that people read, in English and in Brazilian Portuguese. */
public record Text(String en, String pt) {

    public Text {
        if (en.isBlank() || pt.isBlank()) {
            throw new IllegalArgumentException("a text is needed in English (en) and in Portuguese (pt)");
        }
    }

    /** A name that is the same in both languages. */
    public static Text same(String name) {
        return new Text(name, name);
    }

    /** This text with {@code %s} filled in, the same values in both languages. */
    public Text with(Object... values) {
        return new Text(en.formatted(values), pt.formatted(values));
    }

    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> en;
            case PORTUGUESE -> pt;
        };
    }
}
