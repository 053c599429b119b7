package org.ticketing.server.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Digest;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** What the vendor's staff do with accounts: give them (X27, N11), block them and open them again (U53), take them away. */
public final class Registration {

    private static final int MOST_OF_A_REASON = 500;

    private static final Refusal HAS_A_PASSWORD = new Refusal(
            "has-a-password",
            Source.assumed("a first password is for who has none yet (X27); who forgot theirs recovers it (X30)"),
            new Text(
                    "The person has chosen a password: who has forgotten it recovers it below the login",
                    "A pessoa já escolheu uma senha: quem a esqueceu a recupera abaixo do login"));
    private static final Refusal BLOCKED = new Refusal(
            "account-blocked",
            Source.assumed("nobody gets a password for a blocked account (U53)"),
            new Text("The account is blocked: unblock it first", "A conta está bloqueada: desbloqueie antes"));

    private final DSLContext dsl;
    private final AccountRules rules;
    private final Attempts attempts;
    private final Passwords passwords;
    private final PostOffice post;
    private final InstantSource clock;

    Registration(
            DSLContext dsl,
            AccountRules rules,
            Attempts attempts,
            Passwords passwords,
            PostOffice post,
            InstantSource clock) {
        this.dsl = dsl;
        this.rules = rules;
        this.attempts = attempts;
        this.passwords = passwords;
        this.post = post;
        this.clock = clock;
    }

    /**
     * Gives somebody an account, and sends the welcome e-mail with the first password (X27).
     *
     * @param policy of the desk, which knows what roles, plans, areas and levels there are
     * @param by who gives it
     * @param key under which it is done once
     * @throws InvalidCommand if something is missing or not to be had
     */
    public Account create(SupportPolicy policy, Actor by, NewAccount asked, Optional<String> key) {
        DeskId desk = policy.desk();
        Account account = withPlan(asked.at(policy, by));
        Optional<Receipts.Once> once = once(by, "create", key, asked);
        if (new Receipts(dsl, desk).isDone(once)) {
            return account(desk, account.person().value());
        }
        requireFree(account);
        Instant now = clock.instant();
        try {
            dsl.transaction(configuration -> {
                DSLContext tx = DSL.using(configuration);
                // The e-mail brings the first password that somebody knows.
                new AccountRows(tx).insert(account, passwords.nobodys(), now.plus(rules.firstPassword()), now);
                new Receipts(tx, desk).keep(once, account.person(), now);
                new Outbox(tx).put(desk, LetterKind.WELCOME, account.person(), now);
            });
        } catch (IntegrityConstraintViolationException somebodyWasFirst) {
            if (new Receipts(dsl, desk).isDone(once)) {
                return account(desk, account.person().value());
            }
            requireFree(account);
            throw somebodyWasFirst;
        }
        post.call();
        return account;
    }

    private static Optional<Receipts.Once> once(Actor by, String deed, Optional<String> key, Object asked) {
        return key.map(used -> new Receipts.Once(by.id(), deed, used, Digest.of(asked.toString())));
    }

    /** Somebody new of a customer has the plan of the others. */
    private Account withPlan(Account account) {
        OrganisationId organisation = account.organisation();
        Entitlement said = account.entitlement();
        return organisation == null || said.plan() != null
                ? account
                : account.with(new Entitlement(
                        said.roles(),
                        new AccountRows(dsl).plan(account.desk(), organisation).orElse(null),
                        said.areas(),
                        said.staffLevel()));
    }

    /**
     * Changes what an account lets its person do, or what they are called. It holds from their next request on.
     *
     * @throws NotFound if there is no such account
     * @throws InvalidCommand if nothing is named, or something that is not to be had
     */
    public Account amend(SupportPolicy policy, Actor by, String person, AmendedAccount asked) {
        Account amended = asked.of(account(policy.desk(), person), policy, by);
        dsl.transaction(configuration -> new AccountRows(DSL.using(configuration)).amend(amended));
        return account(policy.desk(), person);
    }

    /**
     * Sends the welcome e-mail once more, with another first password.
     *
     * @param key under which it is done once
     * @throws NotFound if there is no such account
     * @throws Refused if the person has a password of their own, or is blocked
     */
    public Account welcomeAgain(DeskId desk, Actor by, String name, Optional<String> key) {
        Account account = account(desk, name);
        Optional<Receipts.Once> once = once(by, "welcome", key, account.person());
        if (new Receipts(dsl, desk).isDone(once)) {
            return account;
        }
        if (account.isBlocked() || !account.mustChange()) {
            throw new Refused(account.isBlocked() ? BLOCKED : HAS_A_PASSWORD);
        }
        Instant now = clock.instant();
        try {
            dsl.transaction(configuration -> {
                DSLContext tx = DSL.using(configuration);
                new Receipts(tx, desk).keep(once, account.person(), now);
                new Outbox(tx).put(desk, LetterKind.WELCOME, account.person(), now);
            });
        } catch (IntegrityConstraintViolationException somebodyWasFirst) {
            if (!new Receipts(dsl, desk).isDone(once)) {
                throw somebodyWasFirst;
            }
        }
        post.call();
        return account;
    }

    private void requireFree(Account account) {
        AccountRows rows = new AccountRows(dsl);
        List<Violation> taken = new ArrayList<>();
        if (rows.byPerson(account.desk(), account.person()).isPresent()) {
            taken.add(new Violation("person", "free", new Text("has an account already", "já tem uma conta")));
        }
        if (rows.byEmail(account.desk(), account.email()).isPresent()) {
            taken.add(new Violation(
                    "email",
                    "free",
                    new Text(
                            "is bound to another account: each takes an address of its own (X32)",
                            "está ligado a outra conta: cada uma precisa de um endereço só seu (X32)")));
        }
        if (!taken.isEmpty()) {
            throw new InvalidCommand(taken);
        }
    }

    /** The accounts of a desk, by person. */
    public List<Account> all(DeskId desk) {
        return new AccountRows(dsl).all(desk);
    }

    /** Accounts that were used at once from different places, the latest first (U12, U53). */
    public List<SharedUse> sharedUses(DeskId desk) {
        return new SharedUses(dsl, rules).all(desk);
    }

    /** Letters that the mail server did not take, the latest first. */
    public List<UndeliveredLetter> undelivered(DeskId desk) {
        return new Outbox(dsl).undelivered(desk);
    }

    /**
     * Blocks an account and ends its sessions (U53).
     *
     * @param reason what the person will be told
     * @throws NotFound if there is no such account
     */
    public Account block(DeskId desk, String person, PersonId by, @Nullable String reason) {
        List<Violation> violations = new ArrayList<>();
        GivenText.require("reason", reason, MOST_OF_A_REASON, violations);
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        return stand(
                desk,
                person,
                new Standing.Blocked(Objects.requireNonNull(reason).strip(), by, clock.instant()));
    }

    /**
     * Opens a blocked account again. The password is the one that it had.
     *
     * @throws NotFound if there is no such account
     */
    public Account unblock(DeskId desk, String person) {
        return stand(desk, person, new Standing.Active());
    }

    private Account stand(DeskId desk, String name, Standing standing) {
        PersonId person = person(name);
        dsl.transaction(configuration -> {
            DSLContext tx = DSL.using(configuration);
            if (!new AccountRows(tx).stand(desk, person, standing)) {
                throw unknown(name);
            }
            new SessionRows(tx).endAll(desk, person);
        });
        return account(desk, name);
    }

    /** The account of a person, if they have one. */
    public Optional<Account> find(DeskId desk, PersonId person) {
        return new AccountRows(dsl).byPerson(desk, person).map(AccountRows.Kept::account);
    }

    private Account account(DeskId desk, String name) {
        return find(desk, person(name)).orElseThrow(() -> unknown(name));
    }

    /**
     * Takes an account away.
     *
     * @throws NotFound if there is no such account
     */
    public void remove(DeskId desk, String name) {
        erase(desk, account(desk, name).person());
    }

    /**
     * Leaves nothing of a person here: no account, session, recovery, letter, attempt or place. For who has to erase somebody
     * (LGPD); it does not matter whether they had an account.
     */
    public void erase(DeskId desk, PersonId person) {
        dsl.transaction(configuration -> {
            DSLContext tx = DSL.using(configuration);
            AccountRows rows = new AccountRows(tx);
            rows.byPerson(desk, person)
                    .ifPresent(kept -> attempts.forget(tx, desk, kept.account().email()));
            rows.erase(desk, person);
            new SessionRows(tx).endAll(desk, person);
            new RecoveryRows(tx).cancelAll(desk, person);
            new Outbox(tx).removeAll(desk, person);
            new SharedUses(tx, rules).forget(desk, person);
            new Receipts(tx, desk).forget(person);
        });
    }

    /** What can't be the id of a person has no account. */
    private static PersonId person(String name) {
        try {
            return new PersonId(name);
        } catch (IllegalArgumentException notAnId) {
            throw unknown(name);
        }
    }

    private static NotFound unknown(String person) {
        return new NotFound(new Text("account of", "conta de"), person);
    }
}
