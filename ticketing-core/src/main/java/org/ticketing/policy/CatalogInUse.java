package org.ticketing.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ticketing.access.Grant;
import org.ticketing.access.Role;
import org.ticketing.catalog.Catalog;
import org.ticketing.catalog.Charge;
import org.ticketing.catalog.Cover;
import org.ticketing.catalog.QuoteState;
import org.ticketing.catalog.Service;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.directory.Actor;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;

/** Finds tickets that cost something and get stuck, since nobody can offer a quote or nobody can approve it. */
final class CatalogInUse {

    private static final List<Fact> OF_TICKETS =
            List.of(Fact.PRIORITY, Fact.COMPLEXITY, Fact.AREA, Fact.CHANNEL, Fact.PHASE, Fact.TURN);

    private static final String PERSON = "somebody";
    private static final String ORGANISATION = "somewhere";

    private final SupportPolicy policy;
    private final Catalog catalog;
    private final List<Violation> found = new ArrayList<>();

    private CatalogInUse(SupportPolicy policy, Catalog catalog) {
        this.policy = policy;
        this.catalog = catalog;
    }

    static List<Violation> check(SupportPolicy policy) {
        Catalog catalog = policy.catalog();
        if (catalog == null) {
            return List.of();
        }
        CatalogInUse check = new CatalogInUse(policy, catalog);
        for (int i = 0; i < catalog.charges().size(); i++) {
            check.charge(catalog.charges().get(i), "/catalog/charges/" + i);
        }
        for (int i = 0; i < catalog.services().size(); i++) {
            Service service = catalog.services().get(i);
            if (service.cover() == Cover.EXTRA) {
                check.charged(service.kinds(), "/catalog/services/" + i + "/kinds");
            }
        }
        for (int i = 0; i < catalog.packages().size(); i++) {
            check.charged(List.of(catalog.packages().get(i).kind()), "/catalog/packages/" + i + "/kind");
        }
        return check.found;
    }

    private void charge(Charge charge, String path) {
        for (String kind : charge.kinds().stream().sorted().toList()) {
            if (!somebodyCan(Action.APPROVE_QUOTE, Side.CUSTOMER, kind, charge.approvedBy())) {
                add(
                        path + "/approved-by",
                        "approvable",
                        new Text(
                                        "nobody can approve a quote for %s, so its tickets are never worked on: grant"
                                                + " approve-quote to a role of the customer that fits",
                                        "ninguém pode aprovar um orçamento para %s, e os chamados nunca seriam"
                                            + " atendidos: conceda approve-quote a um papel do cliente que se encaixe")
                                .with(kind));
            }
            if (!somebodyCan(Action.OFFER_QUOTE, Side.VENDOR, kind, Condition.always())) {
                add(
                        path + "/kinds",
                        "quotable",
                        new Text(
                                        "nobody can offer a quote for %s, so its tickets are never worked on: grant"
                                                + " offer-quote to a role of the vendor",
                                        "ninguém pode oferecer um orçamento para %s, e os chamados nunca seriam"
                                                + " atendidos: conceda offer-quote a um papel do fornecedor")
                                .with(kind));
            }
        }
    }

    private void charged(Collection<String> kinds, String path) {
        kinds.stream()
                .filter(kind -> catalog.charge(kind).isEmpty())
                .sorted()
                .forEach(kind -> add(
                        path,
                        "charged",
                        new Text(
                                        "this costs extra, but tickets of kind %s take no quote: name it under charges",
                                        "isto tem custo à parte, mas chamados do tipo %s não exigem orçamento:"
                                                + " indique-o em charges")
                                .with(kind)));
    }

    /** Somebody with a role that is granted it, with that role alone or with every role of their side. */
    private boolean somebodyCan(Action action, Side side, String kind, Condition beside) {
        return policy.channels().list().stream().anyMatch(channel -> channel.mayAllow(action))
                && policy.access().grants().stream()
                        .filter(grant -> grant.actions().contains(action))
                        .anyMatch(grant -> actors(grant, side).anyMatch(actor -> fits(kind, grant, beside, actor)));
    }

    private Stream<Actor> actors(Grant grant, Side side) {
        String[] all = policy.access().roles().stream()
                .filter(each -> each.side() == side)
                .map(Role::id)
                .toArray(String[]::new);
        return Set.of(all).contains(grant.role())
                ? Stream.of(new String[] {grant.role()}, all).flatMap(roles -> actors(grant, side, roles))
                : Stream.empty();
    }

    /** Customers with each plan, and without one. */
    private Stream<Actor> actors(Grant grant, Side side, String[] roles) {
        if (side == Side.VENDOR) {
            return new SampleStaff(policy, List.of(grant.when())).with(roles);
        }
        Actor customer = Actor.customer(PERSON, ORGANISATION, roles);
        return Stream.concat(Stream.of(customer), policy.planIds().stream().map(customer::withPlan));
    }

    private boolean fits(String kind, Grant grant, Condition beside, Actor actor) {
        Condition asked = Condition.all(beside, grant.when()).forActor(actor);
        return TicketKey.all(List.of(asked), policy.domains(), OF_TICKETS).stream()
                .map(key -> key.facts(policy.domains()).with(Fact.KIND, kind).with(Fact.ORGANISATION, ORGANISATION))
                .flatMap(facts -> Stream.of(facts, of(actor, facts)))
                .anyMatch(asked::test);
    }

    /** A ticket that is theirs, with a quote to decide on. */
    private static Facts of(Actor actor, Facts facts) {
        String id = actor.id().value();
        return facts.with(Fact.REQUESTER, id)
                .with(Fact.OPENER, id)
                .with(Fact.ASSIGNEE, id)
                .with(Fact.QUOTE, Key.of(QuoteState.OFFERED));
    }

    private void add(String path, String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }
}
