package org.ticketing.server.account;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.ticketing.server.mail.Mailer;
import org.ticketing.vocabulary.DeskId;

/** The accounts of the desks whose portal has credentials of its own (X29). Safe for any number of threads. */
public final class Accounts implements AutoCloseable {

    private final Set<DeskId> desks;
    private final AccountRules rules;
    private final Sessions sessions;
    private final PasswordChange passwordChange;
    private final Recovery recovery;
    private final Registration registration;
    private final PostOffice post;

    /**
     * The accounts in a database, whose tables are brought up to date.
     *
     * @param desks whose portal has credentials of its own; no other has a login here
     * @param mailer by which letters go out
     */
    public Accounts(
            DataSource database,
            Set<DeskId> desks,
            AccountRules rules,
            Letters letters,
            Mailer mailer,
            InstantSource clock,
            SecureRandom random) {
        DSLContext dsl = ServerDatabase.open(database);
        Secrets secrets = new Secrets(random);
        Passwords passwords = new Passwords(secrets);
        Attempts attempts = new Attempts(dsl, rules, clock);
        LetterWriter writer = new LetterWriter(rules, passwords, secrets, letters);
        this.post = new PostOffice(dsl, writer, mailer, clock);
        this.desks = Set.copyOf(desks);
        this.rules = rules;
        this.sessions = new Sessions(dsl, rules, attempts, passwords, secrets, clock);
        this.passwordChange = new PasswordChange(dsl, attempts, passwords, post, clock);
        this.recovery = new Recovery(dsl, rules, attempts, secrets, post, clock);
        this.registration = new Registration(dsl, rules, attempts, passwords, post, clock);
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

    /** Has letters sent that are due; they go out in the background. */
    public void tick() {
        post.call();
    }

    /** Sends the letters that are due, then ends. */
    @Override
    public void close() {
        post.close();
    }
}
