package org.ticketing.server.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Role;
import org.ticketing.directory.Actor;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.server.mail.MailAddress;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;

/**
 * An account that is asked for.
 *
 * @param organisation of a customer; none for one of the vendor's own staff
 * @param language of the e-mails to the person: {@code en} or {@code pt-BR}
 */
public record NewAccount(
        @Nullable String person,
        @Nullable String email,
        @Nullable String name,
        @Nullable List<String> roles,
        @Nullable String organisation,
        @Nullable String language) {

    private static final int MOST_OF_A_NAME = 200;
    private static final int MOST_OF_AN_ID = 128;

    /**
     * The account, as it begins.
     *
     * @param access of the desk, which knows the roles that there are
     * @param by who gives it: nobody gives staff more than they may themselves
     * @throws InvalidCommand if something is missing or not to be had
     */
    Account at(DeskId desk, AccessRules access, Actor by) {
        List<Violation> violations = violations(access, by);
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        return new Account(
                desk,
                new PersonId(given(person)),
                MailAddress.folded(given(email)),
                given(name).strip(),
                Set.copyOf(Objects.requireNonNull(roles)),
                organisation == null ? null : new OrganisationId(organisation),
                Language.of(Locale.forLanguageTag(given(language))),
                true,
                new Standing.Active());
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNull(value, "it was seen to be there");
    }

    private List<Violation> violations(AccessRules access, Actor by) {
        List<Violation> found = new ArrayList<>();
        GivenText.require("person", person, MOST_OF_AN_ID, found);
        GivenText.require("name", name, MOST_OF_A_NAME, found);
        if (organisation != null) {
            GivenText.require("organisation", organisation, MOST_OF_AN_ID, found);
        }
        if (email == null || !MailAddress.isOne(MailAddress.folded(email))) {
            found.add(new Violation(
                    "email",
                    "email",
                    new Text(
                            "has to be an e-mail address in plain letters: somebody@example.com",
                            "precisa ser um endereço de e-mail em letras simples: alguem@example.com")));
        }
        if (language == null || !Set.of("en", "pt-BR").contains(language)) {
            found.add(new Violation(
                    "language", "known-value", new Text("has to be en or pt-BR", "precisa ser en ou pt-BR")));
        }
        List<String> possible = possibleRoles(access, by);
        if (roles == null || roles.isEmpty() || !possible.containsAll(roles)) {
            found.add(new Violation("roles", "known-value", rolesText().with(possible)));
        }
        return found;
    }

    private List<String> possibleRoles(AccessRules access, Actor by) {
        Side side = organisation == null ? Side.VENDOR : Side.CUSTOMER;
        return access.roles().stream()
                .filter(role -> role.side() == side)
                .map(Role::id)
                .filter(role -> side == Side.CUSTOMER || by.roles().contains(role))
                .toList();
    }

    private Text rolesText() {
        return organisation == null
                ? new Text(
                        "without an organisation the account is for staff, and has roles that you have yourself: use"
                                + " one or more of %s, or name the organisation of the customer",
                        "sem organização a conta é para a equipe, com papéis que você mesmo tem: use um ou mais de %s,"
                                + " ou indique a organização do cliente")
                : new Text(
                        "have to be roles of customers: use one or more of %s",
                        "precisam ser papéis de clientes: use um ou mais de %s");
    }
}
