package org.ticketing.vocabulary;

/** One vendor's support desk, with one policy in force: at most 64 lower-case letters, digits and hyphens. */
public record DeskId(String value) {
    public DeskId {
        if (!Key.isKey(value)) {
            throw new IllegalArgumentException("a desk id is " + Key.RULE + ", not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
