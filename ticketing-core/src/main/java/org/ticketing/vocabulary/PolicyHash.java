package org.ticketing.vocabulary;

/** The address of a policy by its content: the SHA-256 of its canonical document, in lower-case hexadecimal. */
public record PolicyHash(String value) {

    private static final int LENGTH = 64;

    public PolicyHash {
        if (!isHash(value)) {
            throw new IllegalArgumentException("a policy hash is 64 hexadecimal digits, not '" + value + "'");
        }
    }

    private static boolean isHash(String value) {
        for (int i = 0; i < value.length(); i++) {
            char digit = value.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return value.length() == LENGTH;
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
