package org.ticketing.server.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.ticketing.server.mail.MailAddress;
import org.ticketing.server.mail.PostOffice;
import org.ticketing.server.problem.Denied;
import org.ticketing.vocabulary.DeskId;

/**
 * The way back in for who has forgotten the password: a code by e-mail (X35), and for the code a provisional password by
 * e-mail (X36). Each recovery has an id that only those know who asked for it, and its own few tries: whoever asks in
 * somebody else's name can neither use up that person's tries nor stop their recovery.
 */
public final class Recovery {

    private static final String PREFIX = "tkr_";

    private final DSLContext dsl;
    private final AccountRules rules;
    private final Attempts attempts;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Letters letters;
    private final PostOffice post;
    private final InstantSource clock;

    Recovery(
            DSLContext dsl,
            AccountRules rules,
            Attempts attempts,
            Passwords passwords,
            Secrets secrets,
            Letters letters,
            PostOffice post,
            InstantSource clock) {
        this.dsl = dsl;
        this.rules = rules;
        this.attempts = attempts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.letters = letters;
        this.post = post;
        this.clock = clock;
    }

    /**
     * Sends a code to an address, if somebody has it; answers in the same way, after the same work, if nobody does (X34).
     *
     * @return the id of the recovery
     * @throws Denied after too many requests
     */
    public String request(DeskId desk, String email, Place place) {
        String folded = MailAddress.folded(email);
        attempts.count(desk, Attempts.At.RECOVERY, folded, place);
        Instant now = clock.instant();
        Optional<Account> account = new AccountRows(dsl)
                .byEmail(desk, folded)
                .map(AccountRows.Kept::account)
                .filter(found -> !found.isBlocked());
        String id = secrets.token(PREFIX);
        String code = secrets.code();
        RecoveryRows rows = new RecoveryRows(dsl);
        rows.forgetEnded(desk, now);
        rows.insert(desk, Secrets.hash(id), account.map(Account::person), hash(id, code), now.plus(rules.code()));
        post.post(account.map(found -> letters.code(found, code, rules.code())));
        return id;
    }

    /** A code is short, but the id beside it is not: nobody finds the code from what is kept. */
    private static String hash(String id, String code) {
        return Secrets.hash(id + " " + code);
    }

    /**
     * Sends a provisional password to who has the code, and ends every session of the account.
     *
     * @throws Denied if the code is wrong, too old, or was tried too often
     */
    public void confirm(DeskId desk, String id, String code) {
        String bare = code.replaceAll("\\s", "");
        Account account = dsl.transactionResult(configuration -> {
                    DSLContext tx = DSL.using(configuration);
                    return used(new RecoveryRows(tx), desk, id, bare)
                            .flatMap(kept -> kept.person())
                            .flatMap(person -> new AccountRows(tx).byPerson(desk, person))
                            .map(AccountRows.Kept::account)
                            .filter(found -> !found.isBlocked())
                            .map(found -> usedUp(tx, found));
                })
                .orElseThrow(Denied::code);
        String password = secrets.password();
        String hash = passwords.hash(password);
        Instant end = clock.instant().plus(rules.provisionalPassword());
        dsl.transaction(configuration -> {
            DSLContext tx = DSL.using(configuration);
            new AccountRows(tx).provisional(desk, account.person(), hash, end);
            new SessionRows(tx).endAll(desk, account.person());
        });
        post.post(Optional.of(letters.provisionalPassword(account, password, rules.provisionalPassword())));
    }

    /** No code is good twice, nor any that was sent before. */
    private static Account usedUp(DSLContext tx, Account account) {
        new RecoveryRows(tx).cancelAll(account.desk(), account.person());
        return account;
    }

    /** The recovery, if this is its code; a try of it in any case. */
    private Optional<RecoveryRows.Kept> used(RecoveryRows rows, DeskId desk, String id, String code) {
        String idHash = Secrets.hash(id);
        Optional<RecoveryRows.Kept> kept = rows.lock(desk, idHash);
        rows.tried(desk, idHash);
        return kept.filter(found -> found.tries() < rules.codeTries())
                .filter(found -> clock.instant().isBefore(found.endsAt()))
                .filter(found -> Secrets.same(found.codeHash(), hash(id, code)));
    }
}
