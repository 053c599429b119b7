package org.ticketing.vocabulary;

/** An organisation that is a customer of the desk: the host's own id, 1 to 128 characters, unique per desk. */
public record OrganisationId(String value) {
    public OrganisationId {
        HostId.require("an organisation id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
