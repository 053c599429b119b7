package org.ticketing.vocabulary;

import java.util.regex.Pattern;

/** The address of a policy by its content: the SHA-256 of its canonical document, in lower-case hexadecimal. */
public record PolicyHash(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public PolicyHash {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a policy hash is 64 hexadecimal digits, not '" + value + "'");
        }
    }

    public static PolicyHash of(String canonicalDocument) {
        return new PolicyHash(Digest.of(canonicalDocument));
    }

    /** The first twelve digits, enough for people to tell versions apart. */
    public String brief() {
        return value.substring(0, 12);
    }

    @Override
    public String toString() {
        return value;
    }
}
