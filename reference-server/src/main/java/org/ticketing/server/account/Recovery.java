package org.ticketing.server.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.ticketing.server.mail.MailAddress;
import org.ticketing.server.problem.Denied;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;

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
    private final Secrets secrets;
    private final PostOffice post;
    private final InstantSource clock;

    Recovery(
            DSLContext dsl,
            AccountRules rules,
            Attempts attempts,
            Secrets secrets,
            PostOffice post,
            InstantSource clock) {
        this.dsl = dsl;
        this.rules = rules;
        this.attempts = attempts;
        this.secrets = secrets;
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
        String hash = Secrets.hash(id);
        // Nobody knows this code: the letter brings another.
        String unknown = RecoveryRows.hash(hash, secrets.code());
        new RecoveryRows(dsl).forgetEnded(desk, now);
        dsl.transaction(configuration -> {
            DSLContext tx = DSL.using(configuration);
            Optional<PersonId> person = account.map(Account::person);
            new RecoveryRows(tx).insert(desk, hash, person, unknown, now.plus(rules.code()));
            new Outbox(tx).putCode(desk, person, hash, now);
        });
        post.call();
        return id;
    }

    /**
     * Sends a provisional password to who has the code, and ends every session of the account.
     *
     * @throws Denied if the code is wrong, too old, or was tried too often
     */
    public void confirm(DeskId desk, String id, String code) {
        String bare = code.replaceAll("\\s", "");
        boolean confirmed = dsl.transactionResult(configuration -> {
            DSLContext tx = DSL.using(configuration);
            Optional<PersonId> person = used(new RecoveryRows(tx), desk, id, bare)
                    .flatMap(RecoveryRows.Kept::person)
                    .flatMap(known -> new AccountRows(tx).byPerson(desk, known))
                    .map(AccountRows.Kept::account)
                    .filter(account -> !account.isBlocked())
                    .map(Account::person);
            person.ifPresent(known -> provide(tx, desk, known));
            return person.isPresent();
        });
        if (!confirmed) {
            throw Denied.code();
        }
        post.call();
    }

    /** No code is good twice, nor any that was sent before. */
    private void provide(DSLContext tx, DeskId desk, PersonId person) {
        new RecoveryRows(tx).cancelAll(desk, person);
        new SessionRows(tx).endAll(desk, person);
        new Outbox(tx).put(desk, LetterKind.PROVISIONAL_PASSWORD, person, clock.instant());
    }

    /** The recovery, if this is its code; a try of it in any case. */
    private Optional<RecoveryRows.Kept> used(RecoveryRows rows, DeskId desk, String id, String code) {
        String idHash = Secrets.hash(id);
        Optional<RecoveryRows.Kept> kept = rows.lock(desk, idHash);
        rows.tried(desk, idHash);
        return kept.filter(found -> found.tries() < rules.codeTries())
                .filter(found -> clock.instant().isBefore(found.endsAt()))
                .filter(found -> Secrets.same(found.codeHash(), RecoveryRows.hash(idHash, code)));
    }
}
