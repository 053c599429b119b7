package org.ticketing.vocabulary;

/** A person as the host knows them: the host's own id, 1 to 128 characters, unique per desk. */
public record PersonId(String value) {
    public PersonId {
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException("a person id has 1 to 128 characters, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
