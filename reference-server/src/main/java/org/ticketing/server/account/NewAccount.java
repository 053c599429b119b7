package org.ticketing.server.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.server.mail.MailAddress;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;

/**
 * An account that is asked for.
 *
 * @param organisation of a customer; none for one of the vendor's own staff
 * @param plan of the customer's contract; if none is named, that of the others of the organisation
 * @param areas of one of the staff, and {@code staffLevel}
 * @param language of the e-mails to the person: {@code en} or {@code pt-BR}
 */
public record NewAccount(
        @Nullable String person,
        @Nullable String email,
        @Nullable String name,
        @Nullable List<String> roles,
        @Nullable String organisation,
        @Nullable String language,
        @Nullable String plan,
        @Nullable List<String> areas,
        @Nullable String staffLevel) {

    static final int MOST_OF_A_NAME = 200;
    private static final int MOST_OF_AN_ID = 128;

    /**
     * The account, as it begins.
     *
     * @param policy of the desk, which knows what roles, plans, areas and levels there are
     * @param by who gives it: nobody gives staff more than they may themselves
     * @throws InvalidCommand if something is missing or not to be had
     */
    Account at(SupportPolicy policy, Actor by) {
        List<Violation> violations = violations(policy, by);
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        return new Account(
                policy.desk(),
                new PersonId(given(person)),
                MailAddress.folded(given(email)),
                given(name).strip(),
                entitlement(),
                organisation == null ? null : new OrganisationId(organisation),
                Language.of(Locale.forLanguageTag(given(language))),
                true,
                new Standing.Active());
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNull(value, "it was seen to be there");
    }

    private Entitlement entitlement() {
        return new Entitlement(GivenText.set(roles), plan, GivenText.set(areas), staffLevel);
    }

    private List<Violation> violations(SupportPolicy policy, Actor by) {
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
        found.addAll(entitlement().violations(organisation == null ? Side.VENDOR : Side.CUSTOMER, policy, by));
        return found;
    }
}
