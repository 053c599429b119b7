package org.ticketing.server.account;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.server.problem.Denied;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Text;

/** Choosing another password (X38): whoever else had got into the account is out of it. */
public final class PasswordChange {

    private final DSLContext dsl;
    private final Attempts attempts;
    private final Passwords passwords;
    private final PostOffice post;
    private final InstantSource clock;

    PasswordChange(DSLContext dsl, Attempts attempts, Passwords passwords, PostOffice post, InstantSource clock) {
        this.dsl = dsl;
        this.attempts = attempts;
        this.passwords = passwords;
        this.post = post;
        this.clock = clock;
    }

    /**
     * Changes the password and ends every session of the account, this one too.
     *
     * @throws InvalidCommand if the current password is wrong, or the new one may not be chosen
     * @throws Denied after too many attempts
     */
    public void change(PortalSession session, String current, String wanted, Place place) {
        Account account = session.account();
        DeskId desk = account.desk();
        PersonId person = account.person();
        attempts.count(desk, Attempts.At.LOGIN, account.email(), place);
        AccountRows.Kept kept = new AccountRows(dsl).byPerson(desk, person).orElseThrow(Denied::login);
        requireRight(kept, current, wanted);
        String hash = passwords.hash(wanted);
        dsl.transaction(configuration -> {
            DSLContext tx = DSL.using(configuration);
            new AccountRows(tx).chosen(desk, person, hash);
            new SessionRows(tx).endAll(desk, person);
            new RecoveryRows(tx).cancelAll(desk, person);
            Outbox outbox = new Outbox(tx);
            // A password or a code that is still to be sent would undo this.
            outbox.removeAll(desk, person);
            outbox.put(desk, LetterKind.PASSWORD_CHANGED, person, clock.instant());
        });
        attempts.succeeded(desk, Attempts.At.LOGIN, account.email(), place);
        post.call();
    }

    private void requireRight(AccountRows.Kept kept, String current, String wanted) {
        boolean known = passwords.matches(current, kept.passwordHash());
        List<Violation> violations = new ArrayList<>(
                Passwords.violations("wanted", wanted, kept.account().email()));
        if (!known) {
            violations.add(new Violation(
                    "current",
                    "password",
                    new Text("is not your password: write it again", "não é a sua senha: escreva de novo")));
        } else if (kept.isOver(clock.instant())) {
            violations.add(new Violation(
                    "current",
                    "in-time",
                    new Text(
                            "came by e-mail too long ago: recover the password",
                            "chegou por e-mail há tempo demais: recupere a senha")));
        } else if (wanted.equals(current)) {
            violations.add(new Violation(
                    "wanted",
                    "different",
                    new Text("is the current password: choose another", "é a senha atual: escolha outra")));
        }
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
    }
}
