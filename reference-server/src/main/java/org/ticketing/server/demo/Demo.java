package org.ticketing.server.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ticketing.access.Role;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.server.body.Names;
import org.ticketing.server.http.People;
import org.ticketing.storage.Storage;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Text;

/** Invented people and their tickets at each desk. Immutable. */
public final class Demo implements People {

    private final Map<DeskId, DemoScript> scripts = new LinkedHashMap<>();
    private final List<SupportPolicy> policies;

    /** The demo of these desks. */
    public Demo(List<SupportPolicy> policies) {
        this.policies = List.copyOf(policies);
        policies.forEach(
                policy -> scripts.put(policy.desk(), DemoScript.of(policy.desk().value())));
    }

    /**
     * Who can try a desk, and how.
     *
     * @param role what the desk calls people like them
     * @param organisation none for the vendor's staff
     */
    public record Guest(DeskId desk, String token, String name, Text role, Optional<String> organisation) {}

    /** Everybody with a token, desk by desk. */
    public List<Guest> guests() {
        return policies.stream().flatMap(this::guests).toList();
    }

    private Stream<Guest> guests(SupportPolicy policy) {
        DemoScript script = script(policy.desk());
        return script.people().stream()
                .map(person -> new Guest(
                        policy.desk(),
                        person.token(),
                        person.name(),
                        role(person, policy),
                        Optional.ofNullable(person.organisation()).map(script.organisations()::get)));
    }

    private static Text role(DemoScript.Person person, SupportPolicy policy) {
        return policy.access().roles().stream()
                .filter(role -> person.roles().contains(role.id()))
                .map(Role::label)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(person.id() + " has no role of desk " + policy.desk()));
    }

    /**
     * Loads the articles and tickets of each desk that has none, as they are at an instant: what happens later is left out.
     *
     * @return how many were opened
     */
    public int load(Storage storage, Instant now) {
        register(storage, now);
        policies.forEach(policy -> new DemoArticles(policy, script(policy.desk())).load(storage, now));
        return policies.stream()
                .mapToInt(policy -> new DemoTickets(policy, script(policy.desk())).load(storage, now))
                .sum();
    }

    /** Registers the customers of each desk that keeps a directory, with their people, unless they are registered. */
    public void register(Storage storage, Instant now) {
        policies.forEach(policy -> new DemoDirectory(policy, script(policy.desk())).load(storage, now));
    }

    @Override
    public Optional<Actor> actor(DeskId desk, String token) {
        return script(desk).people().stream()
                .filter(person -> person.token().equals(token))
                .map(DemoScript.Person::actor)
                .findFirst();
    }

    @Override
    public Optional<Actor> person(DeskId desk, PersonId id) {
        return script(desk).people().stream()
                .filter(person -> person.id().equals(id.value()))
                .map(DemoScript.Person::actor)
                .findFirst();
    }

    /** Where somebody of the demo would be written to: nobody is there. */
    public Optional<String> email(DeskId desk, PersonId id) {
        return person(desk, id).map(actor -> {
            OrganisationId organisation = actor.organisation();
            return id.value() + "@" + (organisation == null ? desk.value() : organisation.value()) + ".example";
        });
    }

    @Override
    public Names names(DeskId desk) {
        DemoScript script = script(desk);
        return new Names() {
            @Override
            public String of(PersonId id) {
                return script.people().stream()
                        .filter(person -> person.id().equals(id.value()))
                        .map(DemoScript.Person::name)
                        .findFirst()
                        .orElse(id.value());
            }

            @Override
            public String of(OrganisationId id) {
                return script.organisations().getOrDefault(id.value(), id.value());
            }
        };
    }

    private DemoScript script(DeskId desk) {
        return scripts.getOrDefault(desk, DemoScript.empty());
    }
}
