package org.ticketing.testkit.laws.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ticketing.Ticketing;
import org.ticketing.access.Role;
import org.ticketing.directory.Actor;
import org.ticketing.directory.DirectoryRules;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.directory.Plan;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Side;

/** Somebody for each role of a policy, at two customers and at the vendor, and some who have every role, a plan, or nothing. */
final class People {

    static final List<String> ORGANISATIONS = List.of("escola-azul", "escola-verde");

    private People() {}

    static List<Actor> of(SupportPolicy policy) {
        List<Actor> people = new ArrayList<>();
        for (Role role : policy.access().roles()) {
            switch (role.side()) {
                case VENDOR -> people.add(Actor.staff("staff-" + role.id(), role.id()));
                case CUSTOMER ->
                    ORGANISATIONS.forEach(organisation ->
                            people.add(Actor.customer(id(role.id(), organisation), organisation, role.id())));
            }
        }
        people.add(Actor.customer("guest", ORGANISATIONS.get(0)));
        if (policy.directory() == null) {
            String[] roles = policy.access().roles().stream()
                    .filter(role -> role.side() == Side.CUSTOMER)
                    .map(Role::id)
                    .toArray(String[]::new);
            ORGANISATIONS.forEach(
                    organisation -> people.add(Actor.customer("chief-of-" + organisation, organisation, roles)));
            for (Plan plan : policy.plans()) {
                people.add(Actor.customer("with-" + plan.id(), ORGANISATIONS.get(0), roles)
                        .withPlan(plan.id()));
            }
        }
        return List.copyOf(people);
    }

    private static String id(String role, String organisation) {
        return role + "-of-" + organisation;
    }

    /** Where the desk keeps a directory, roles that come from there are given there. */
    static void register(SupportPolicy policy, Ticketing ticketing) {
        DirectoryRules rules = policy.directory();
        if (rules == null) {
            return;
        }
        String given = rules.administrators().role();
        Actor keeper =
                Actor.staff("keeper", rules.keepers().roles().stream().sorted().toArray(String[]::new));
        for (String organisation : ORGANISATIONS) {
            String administrator = id(given == null ? "administrator" : given, organisation);
            String domain = organisation + ".example";
            ticketing
                    .desk(policy.desk().value())
                    .as(keeper)
                    .organisation(organisation)
                    .register(new OrganisationCommand.Register(
                            policy.plans().stream().map(Plan::id).findFirst().orElse("basic"),
                            null,
                            domain,
                            List.of(new OrganisationCommand.Person(
                                    administrator, "Dora Lima", administrator + "@" + domain))));
            String seated = id(rules.seats().role(), organisation);
            ticketing
                    .desk(policy.desk().value())
                    .as(Actor.customer(administrator, organisation))
                    .organisation(organisation)
                    .registerPerson(new OrganisationCommand.RegisterPerson(
                            seated, "Ana Reis", seated + "@" + domain, Set.of(), true));
            ticketing
                    .desk(policy.desk().value())
                    .as(keeper)
                    .organisation(organisation)
                    .grantSeat(seated, "Conferido com o contrato");
        }
    }
}
