package org.ticketing.server.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.ticketing.server.mail.Letter;

/** Writes letters that are due, and makes the passwords and codes that stand in them: of these, only hashes are kept. */
record LetterWriter(AccountRules rules, Passwords passwords, Secrets secrets, Letters letters) {

    /** A letter; none to nobody, to who is blocked, or with the code of a recovery whose time is over. */
    Optional<Letter> write(DSLContext tx, Outbox.Waiting waiting, Instant now) {
        return waiting.person()
                .flatMap(person -> new AccountRows(tx).byPerson(waiting.desk(), person))
                .map(AccountRows.Kept::account)
                .filter(account -> !account.isBlocked())
                .flatMap(account -> write(tx, waiting, account, now));
    }

    private Optional<Letter> write(DSLContext tx, Outbox.Waiting waiting, Account account, Instant now) {
        return switch (waiting.kind()) {
            case WELCOME -> {
                Duration life = rules.firstPassword();
                yield Optional.of(letters.welcome(account, password(tx, account, now.plus(life)), life));
            }
            case PROVISIONAL_PASSWORD -> {
                Duration life = rules.provisionalPassword();
                yield Optional.of(letters.provisionalPassword(account, password(tx, account, now.plus(life)), life));
            }
            case RECOVERY_CODE -> code(tx, waiting, now).map(code -> letters.code(account, code, rules.code()));
            case PASSWORD_CHANGED -> Optional.of(letters.passwordChanged(account, waiting.since()));
        };
    }

    private String password(DSLContext tx, Account account, Instant endsAt) {
        String password = secrets.password();
        new AccountRows(tx).provisional(account.desk(), account.person(), passwords.hash(password), endsAt);
        return password;
    }

    private Optional<String> code(DSLContext tx, Outbox.Waiting waiting, Instant now) {
        String recovery = waiting.recovery();
        String code = secrets.code();
        return recovery != null
                        && new RecoveryRows(tx).code(waiting.desk(), recovery, code, now, now.plus(rules.code()))
                ? Optional.of(code)
                : Optional.empty();
    }
}
