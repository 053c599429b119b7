package org.ticketing.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ticketing.access.Role;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.server.body.Names;
import org.ticketing.server.http.People;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;

/**
 * Somebody for every role that a policy has, and nothing but that role; for customers once in each of two organisations. A
 * role that a policy gets is here by itself.
 */
record Visitors(List<SupportPolicy> policies) implements People {

    /** A person; the token says all about them. */
    record Visitor(DeskId desk, Role role, String organisation) {

        String token() {
            return desk + ":" + role.id() + ":" + organisation;
        }

        boolean isCustomer() {
            return role.side() == Side.CUSTOMER;
        }

        private Actor actor() {
            return isCustomer()
                    ? Actor.customer(role.id() + "-of-" + organisation, organisation, role.id())
                    : Actor.staff("staff-" + role.id(), role.id());
        }
    }

    /** Everybody of a desk whose organisation, if they have one, is this. */
    List<Visitor> of(SupportPolicy policy, String organisation) {
        return policy.access().roles().stream()
                .map(role -> new Visitor(policy.desk(), role, role.side() == Side.CUSTOMER ? organisation : "vendor"))
                .toList();
    }

    private Stream<Visitor> all() {
        return policies.stream()
                .flatMap(policy -> Stream.of("blue", "green").flatMap(each -> of(policy, each).stream()));
    }

    @Override
    public Optional<Actor> actor(DeskId desk, String token) {
        return all().filter(visitor -> visitor.desk().equals(desk))
                .filter(visitor -> visitor.token().equals(token))
                .map(Visitor::actor)
                .findFirst();
    }

    @Override
    public Optional<Actor> person(DeskId desk, PersonId id) {
        return all().filter(visitor -> visitor.desk().equals(desk))
                .map(Visitor::actor)
                .filter(actor -> actor.id().equals(id))
                .findFirst();
    }

    @Override
    public Names names(DeskId desk) {
        return new Names() {
            @Override
            public String of(PersonId id) {
                return id.value();
            }

            @Override
            public String of(OrganisationId id) {
                return id.value();
            }
        };
    }
}
