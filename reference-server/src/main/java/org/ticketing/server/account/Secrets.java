package org.ticketing.server.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.ticketing.vocabulary.Digest;

/** What nobody can guess. */
record Secrets(SecureRandom random) {

    private static final int TOKEN_BYTES = 32;
    private static final int CODE_DIGITS = 8;
    private static final int PASSWORD_CHARACTERS = 16;

    /** Without those that people take for one another. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** 256 random bits after a prefix by which the kind of a secret is known. */
    String token(String prefix) {
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }

    /** Digits to be typed in. */
    String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_DIGITS; i++) {
            code.append(random.nextInt(10));
        }
        return code.toString();
    }

    /** A password of 80 random bits, in groups that can be read out. */
    String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_CHARACTERS; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** What is kept of a secret that is random enough not to be found by trying. */
    static String hash(String secret) {
        return Digest.of(secret);
    }

    /** Takes as long for a near miss as for any other. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
