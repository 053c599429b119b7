package org.ticketing.server.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Role;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Violation;
import org.ticketing.server.mail.MailAddress;
import org.ticketing.server.mail.PostOffice;
import org.ticketing.vocabulary.CharacterRule;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;

/** What the vendor's staff do with the accounts of customers: give them (X27, N11), block them and open them again (U53). */
public final class Registration {

    private static final int MOST_OF_A_NAME = 200;
    private static final int MOST_OF_AN_ID = 128;
    private static final int MOST_OF_A_REASON = 500;

    private final DSLContext dsl;
    private final AccountRules rules;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Letters letters;
    private final PostOffice post;
    private final InstantSource clock;

    Registration(
            DSLContext dsl,
            AccountRules rules,
            Passwords passwords,
            Secrets secrets,
            Letters letters,
            PostOffice post,
            InstantSource clock) {
        this.dsl = dsl;
        this.rules = rules;
        this.passwords = passwords;
        this.secrets = secrets;
        this.letters = letters;
        this.post = post;
        this.clock = clock;
    }

    /**
     * Gives a customer an account, and sends the welcome e-mail with the first password (X27).
     *
     * @param access of the desk, which knows the roles that there are
     * @throws InvalidCommand if something is missing or not to be had
     */
    public Account create(DeskId desk, AccessRules access, NewAccount asked) {
        List<Violation> violations = violations(access, asked);
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        Account account = new Account(
                desk,
                new PersonId(given(asked.person())),
                MailAddress.folded(given(asked.email())),
                given(asked.name()).strip(),
                Set.copyOf(Objects.requireNonNull(asked.roles())),
                new OrganisationId(given(asked.organisation())),
                Language.of(Locale.forLanguageTag(given(asked.language()))),
                true,
                new Standing.Active());
        requireFree(account);
        String password = secrets.password();
        Instant now = clock.instant();
        try {
            new AccountRows(dsl).insert(account, passwords.hash(password), now.plus(rules.firstPassword()), now);
        } catch (IntegrityConstraintViolationException somebodyWasFirst) {
            requireFree(account);
            throw somebodyWasFirst;
        }
        post.post(Optional.of(letters.welcome(account, password, rules.firstPassword())));
        return account;
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNull(value, "it was seen to be there");
    }

    private static List<Violation> violations(AccessRules access, NewAccount asked) {
        List<Violation> found = new ArrayList<>();
        requireText("person", asked.person(), MOST_OF_AN_ID, found);
        requireText("name", asked.name(), MOST_OF_A_NAME, found);
        requireText("organisation", asked.organisation(), MOST_OF_AN_ID, found);
        if (asked.email() == null || !MailAddress.isOne(MailAddress.folded(asked.email()))) {
            found.add(new Violation(
                    "email",
                    "email",
                    new Text(
                            "has to be an e-mail address in plain letters: somebody@example.com",
                            "precisa ser um endereço de e-mail em letras simples: alguem@example.com")));
        }
        if (asked.language() == null || !Set.of("en", "pt-BR").contains(asked.language())) {
            found.add(new Violation(
                    "language", "known-value", new Text("has to be en or pt-BR", "precisa ser en ou pt-BR")));
        }
        List<String> known = access.roles().stream()
                .filter(role -> role.side() == Side.CUSTOMER)
                .map(Role::id)
                .toList();
        if (asked.roles() == null || asked.roles().isEmpty() || !known.containsAll(asked.roles())) {
            found.add(new Violation(
                    "roles",
                    "known-value",
                    new Text(
                                    "have to be roles of customers: use one or more of %s",
                                    "precisam ser papéis de clientes: use um ou mais de %s")
                            .with(known)));
        }
        return found;
    }

    private static void requireText(String path, @Nullable String value, int most, List<Violation> found) {
        if (value == null || value.isBlank()) {
            found.add(
                    new Violation(path, "not-blank", new Text("is mandatory: fill it in", "é obrigatório: preencha")));
        } else if (value.length() > most) {
            found.add(new Violation(
                    path,
                    "size",
                    new Text("has to have 1 to %s characters, not %s", "precisa ter de 1 a %s caracteres, e não %s")
                            .with(most, value.length())));
        } else if (!CharacterRule.isKept(value)) {
            found.add(new Violation(path, CharacterRule.NAME, CharacterRule.BROKEN));
        }
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

    /**
     * Blocks an account and ends its sessions (U53).
     *
     * @param reason what the person will be told
     * @throws NotFound if there is no such account
     */
    public Account block(DeskId desk, String person, PersonId by, @Nullable String reason) {
        List<Violation> violations = new ArrayList<>();
        requireText("reason", reason, MOST_OF_A_REASON, violations);
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        return stand(desk, person, new Standing.Blocked(given(reason).strip(), by, clock.instant()));
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
        return new AccountRows(dsl)
                .byPerson(desk, person)
                .map(AccountRows.Kept::account)
                .orElseThrow(() -> unknown(name));
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
