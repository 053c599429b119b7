package org.ticketing.server.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.CharacterRule;
import org.ticketing.vocabulary.Text;

/** Passwords: which may be chosen, and their Argon2id hashes, which nobody turns back. */
final class Passwords {

    private static final int FEWEST_CHARACTERS = 12;
    private static final int MOST_CHARACTERS = 128;

    /** Fewer are in many words by chance. */
    private static final int TELLING_CHARACTERS = 4;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** The first choice of OWASP's cheat sheet for password storage: 19 MiB, twice over. */
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19 * 1024, 2, 1, HASH_BYTES, Argon2.ID);

    /** Each hash takes its 19 MiB: so many at once that memory holds, whoever asks; the others wait for their turn. */
    private static final Semaphore AT_ONCE =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private final Secrets secrets;
    private final String nobodys;

    Passwords(Secrets secrets) {
        this.secrets = secrets;
        this.nobodys = hash(secrets.password());
    }

    String hash(String password) {
        byte[] salt = secrets.bytes(SALT_BYTES);
        AT_ONCE.acquireUninterruptibly();
        try {
            return ARGON2ID.hash(bytes(password), salt).getResult();
        } finally {
            AT_ONCE.release();
        }
    }

    boolean matches(String password, String hash) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return Argon2Function.getInstanceFromHash(hash)
                    .check(bytes(password), hash.getBytes(StandardCharsets.UTF_8));
        } finally {
            AT_ONCE.release();
        }
    }

    /** The hash of a password that nobody knows: to try for an account that is not there takes as much work. */
    String nobodys() {
        return nobodys;
    }

    /** The same whichever keyboard composed its accents. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    /** Why a password may not be chosen: length is what counts, not the kinds of characters. */
    static List<Violation> violations(String path, String password, String email) {
        List<Violation> found = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < FEWEST_CHARACTERS || length > MOST_CHARACTERS) {
            found.add(new Violation(
                    path,
                    "size",
                    new Text(
                                    "has to have %s to %s characters, not %s: a few words that nobody else would put"
                                            + " together are easy to keep in mind",
                                    "precisa ter de %s a %s caracteres, e não %s: algumas palavras que mais ninguém"
                                            + " juntaria são fáceis de lembrar")
                            .with(FEWEST_CHARACTERS, MOST_CHARACTERS, length)));
        }
        if (!CharacterRule.isKept(password)) {
            found.add(new Violation(path, CharacterRule.NAME, CharacterRule.BROKEN));
        }
        String local = email.substring(0, email.indexOf('@'));
        String folded = password.toLowerCase(Locale.ROOT);
        boolean littleElse = local.length() >= TELLING_CHARACTERS
                && folded.contains(local)
                && folded.replace(local, "").length() < FEWEST_CHARACTERS / 2;
        if (folded.equals(email) || littleElse) {
            found.add(new Violation(
                    path,
                    "not-guessable",
                    new Text(
                            "is the e-mail address and little else: choose other words",
                            "é o endereço de e-mail e pouco mais: escolha outras palavras")));
        }
        return found;
    }
}
