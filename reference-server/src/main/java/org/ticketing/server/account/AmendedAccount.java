package org.ticketing.server.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;

/**
 * What is to be otherwise with an account; what is not named stays. The address stays in any case: the account is bound to it (X32).
 *
 * @param plan of the customer's contract, and so of everybody of the organisation
 */
public record AmendedAccount(
        @Nullable String name,
        @Nullable List<String> roles,
        @Nullable String plan,
        @Nullable List<String> areas,
        @Nullable String staffLevel) {

    /**
     * The account as it is to be.
     *
     * @param by who changes it: nobody gives staff more than they have themselves
     * @throws InvalidCommand if nothing is named, or something that is not to be had
     */
    Account of(Account account, SupportPolicy policy, Actor by) {
        Entitlement before = account.entitlement();
        Entitlement wanted = new Entitlement(
                roles == null ? before.roles() : GivenText.set(roles),
                plan == null ? before.plan() : plan,
                areas == null ? before.areas() : GivenText.set(areas),
                staffLevel == null ? before.staffLevel() : staffLevel);
        List<Violation> violations = new ArrayList<>();
        if (Stream.of(name, roles, plan, areas, staffLevel).allMatch(Objects::isNull)) {
            violations.add(new Violation(
                    "name",
                    "mandatory",
                    new Text(
                            "nothing is named that is to change: name, roles, plan, areas or staffLevel",
                            "nada foi indicado para mudar: name, roles, plan, areas ou staffLevel")));
        }
        if (name != null) {
            GivenText.require("name", name, NewAccount.MOST_OF_A_NAME, violations);
        }
        violations.addAll(wanted.violations(account.side(), policy, by));
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        return new Account(
                account.desk(),
                account.person(),
                account.email(),
                name == null ? account.name() : name.strip(),
                wanted,
                account.organisation(),
                account.language(),
                account.mustChange(),
                account.standing());
    }
}
