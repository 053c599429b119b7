package org.ticketing.vocabulary;

/** A person as the host knows them: the host's own id, 1 to 128 characters, unique per desk. */
public record PersonId(String value) {
    public PersonId {
        HostId.require("a person id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
