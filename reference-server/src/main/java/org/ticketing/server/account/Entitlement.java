package org.ticketing.server.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.Role;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;

/**
 * What an account lets its person do at a desk.
 *
 * @param plan of the contract of a customer, if conditions ask for it
 * @param areas in which somebody of the staff works, and {@code staffLevel} at which
 */
public record Entitlement(
        Set<String> roles,
        @Nullable String plan,
        Set<String> areas,
        @Nullable String staffLevel) {

    public Entitlement {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
    }

    /** What is wrong with it, for somebody of a side: nobody gives staff more than they have themselves. */
    List<Violation> violations(Side side, SupportPolicy policy, Actor by) {
        boolean staff = side == Side.VENDOR;
        List<Violation> found = new ArrayList<>();
        List<String> possible = policy.access().roles().stream()
                .filter(role -> role.side() == side)
                .map(Role::id)
                .filter(role -> !staff || by.roles().contains(role))
                .toList();
        if (roles.isEmpty() || !possible.containsAll(roles)) {
            found.add(new Violation("roles", "known-value", rolesText(staff).with(possible)));
        }
        List<String> plans = staff ? List.of() : policy.planIds();
        if (plan != null && !plans.contains(plan)) {
            found.add(new Violation(
                    "plan",
                    "known-value",
                    new Text(
                                    "has to be a plan of customers: use one of %s, or leave it out",
                                    "precisa ser um plano de clientes: use um de %s ou deixe de fora")
                            .with(plans)));
        }
        Set<String> ownAreas = staff ? by.areas() : Set.of();
        if (!ownAreas.containsAll(areas)) {
            found.add(new Violation("areas", "known-value", own().with(sorted(ownAreas))));
        }
        if (staffLevel != null && !(staff && staffLevel.equals(by.staffLevel()))) {
            found.add(new Violation("staffLevel", "known-value", own().with(levelOf(staff, by))));
        }
        return found;
    }

    private static List<String> levelOf(boolean staff, Actor by) {
        String level = by.staffLevel();
        return !staff || level == null ? List.of() : List.of(level);
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }

    private static Text own() {
        return new Text(
                "is for staff, of what you have yourself: use of %s, or leave it out",
                "é da equipe, do que você mesmo tem: use de %s ou deixe de fora");
    }

    private static Text rolesText(boolean staff) {
        return staff
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
