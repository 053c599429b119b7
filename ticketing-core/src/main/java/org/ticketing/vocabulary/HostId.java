package org.ticketing.vocabulary;

/** The form of the ids by which a host knows people and organisations. */
final class HostId {

    private HostId() {}

    static void require(String what, String value) {
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException(what + " has 1 to 128 characters, not '" + value + "'");
        }
        if (!CharacterRule.isKept(value)) {
            throw new IllegalArgumentException(what + " " + CharacterRule.BROKEN.en() + ", '" + value + "'");
        }
    }
}
