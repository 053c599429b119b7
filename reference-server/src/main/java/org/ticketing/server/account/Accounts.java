package org.ticketing.server.account;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.ticketing.server.mail.PostOffice;
import org.ticketing.vocabulary.DeskId;

/** The accounts of the desks whose portal has credentials of its own (X29). Safe for any number of threads. */
public final class Accounts {

    private final Set<DeskId> desks;
    private final AccountRules rules;
    private final Sessions sessions;
    private final PasswordChange passwordChange;
    private final Recovery recovery;
    private final Registration registration;

    /**
     * The accounts in a database, whose tables are brought up to date.
     *
     * @param desks whose portal has credentials of its own; no other has a login here
     * @param post belongs to whoever gave it
     */
    public Accounts(
            DataSource database,
            Set<DeskId> desks,
            AccountRules rules,
            Letters letters,
            PostOffice post,
            InstantSource clock,
            SecureRandom random) {
        DSLContext dsl = AccountDatabase.open(database);
        Secrets secrets = new Secrets(random);
        Passwords passwords = new Passwords(secrets);
        Attempts attempts = new Attempts(dsl, rules, clock);
        this.desks = Set.copyOf(desks);
        this.rules = rules;
        this.sessions = new Sessions(dsl, rules, attempts, passwords, secrets, clock);
        this.passwordChange = new PasswordChange(dsl, attempts, passwords, letters, post, clock);
        this.recovery = new Recovery(dsl, rules, attempts, passwords, secrets, letters, post, clock);
        this.registration = new Registration(dsl, rules, passwords, secrets, letters, post, clock);
    }

    /** Whether the portal of a desk has credentials of its own. */
    public boolean areAt(DeskId desk) {
        return desks.contains(desk);
    }

    /** How long things last here. */
    public AccountRules rules() {
        return rules;
    }

    public Sessions sessions() {
        return sessions;
    }

    public PasswordChange passwordChange() {
        return passwordChange;
    }

    public Recovery recovery() {
        return recovery;
    }

    public Registration registration() {
        return registration;
    }
}
