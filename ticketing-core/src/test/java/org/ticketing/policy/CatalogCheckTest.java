package org.ticketing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Grant;
import org.ticketing.catalog.Catalog;
import org.ticketing.catalog.Charge;
import org.ticketing.catalog.Cover;
import org.ticketing.catalog.Service;
import org.ticketing.catalog.TrainingPackage;
import org.ticketing.condition.ActorFact;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/** What is wrong with a catalogue, and what is only odd. */
class CatalogCheckTest {

    private static final Condition OWN = Condition.sameAsActor(Fact.ORGANISATION, ActorFact.ORGANISATION);

    private static Service extra(String id, String kind) {
        return new Service(id, Text.same(id), Cover.EXTRA, Set.of(), Set.of(kind), SmallDesk.TEST);
    }

    private static Charge charge(Condition approvedBy, Turn turn, String... kinds) {
        return new Charge(Set.of(kinds), approvedBy, turn, false, SmallDesk.TEST);
    }

    private static Catalog catalog(List<Service> services, Charge... charges) {
        return new Catalog(services, List.of(), List.of(charges), SmallDesk.TEST);
    }

    /** At which customers are granted to approve what fits a condition. */
    private static SupportPolicy policy(Catalog catalog, Condition when) {
        AccessRules access = SmallDesk.with().access();
        List<Grant> grants = List.of(
                new Grant("customer", Set.of(Action.APPROVE_QUOTE), when, SmallDesk.TEST),
                new Grant("agent", SmallDesk.onTickets(), Condition.always(), SmallDesk.TEST));
        return SmallDesk.with().toBuilder()
                .access(new AccessRules(access.roles(), grants))
                .catalog(catalog)
                .build();
    }

    private static List<String> check(Catalog catalog) {
        return PolicyCheck.check(policy(catalog, OWN)).stream()
                .map(violation -> violation.path() + " " + violation.rule())
                .toList();
    }

    private static List<Violation> lint(SupportPolicy policy) {
        return PolicyLinter.lint(policy);
    }

    @Test
    void aWholeCatalogueIsWell() {
        Catalog whole = catalog(List.of(extra("repair", "error")), charge(OWN, Turn.CUSTOMER, "error"));

        assertThat(check(whole)).isEmpty();
        assertThat(lint(policy(whole, OWN))).isEmpty();
    }

    @Test
    void whatItNamesIsKnownAndNamedOnce() {
        Catalog wrong = new Catalog(
                List.of(
                        extra("repair", "eror"),
                        new Service(
                                "visits",
                                Text.same("Visits"),
                                Cover.INCLUDED,
                                Set.of("gold"),
                                Set.of(),
                                SmallDesk.TEST)),
                List.of(new TrainingPackage("repair", Text.same("Repair"), Text.same("-"), "trainig", SmallDesk.TEST)),
                List.of(
                        charge(new Condition.Has(Fact.ROLES, "clerk"), Turn.NOBODY, "error"),
                        charge(Condition.always(), Turn.VENDOR, "error", "consulting")),
                SmallDesk.TEST);

        assertThat(check(wrong))
                .containsExactlyInAnyOrder(
                        "/catalog/services/0/kinds known-value",
                        "/catalog/services/1/plans known-value",
                        "/catalog/packages/0/id unique",
                        "/catalog/packages/0/kind known-value",
                        "/catalog/charges/0/approved-by known-value",
                        "/catalog/charges/0/turn fitting",
                        "/catalog/charges/1/kinds known-value",
                        "/catalog/charges/1/kinds unique");
    }

    @Test
    void aChargedKindThatNobodyCanApproveIsPointedOut() {
        Catalog byAgents = catalog(List.of(), charge(new Condition.Has(Fact.ROLES, "agent"), Turn.CUSTOMER, "error"));
        Catalog byCustomers =
                catalog(List.of(), charge(new Condition.Has(Fact.ROLES, "customer"), Turn.CUSTOMER, "error"));
        Condition questions = Condition.all(OWN, Condition.is(Fact.KIND, "question"));

        assertThat(lint(policy(byAgents, OWN))).singleElement().satisfies(found -> {
            assertThat(found.path()).isEqualTo("/catalog/charges/0/approved-by");
            assertThat(found.rule()).isEqualTo("approvable");
            assertThat(found.message().en()).contains("nobody can approve a quote for error");
        });
        assertThat(lint(policy(byCustomers, questions)))
                .extracting(Violation::rule)
                .containsExactly("approvable");
        assertThat(lint(policy(byCustomers, Condition.sameAsActor(Fact.REQUESTER, ActorFact.ID))))
                .isEmpty();
        assertThat(lint(policy(
                        catalog(List.of(), charge(Condition.is(Fact.QUOTE, "offered"), Turn.CUSTOMER, "error")), OWN)))
                .isEmpty();
    }

    @Test
    void aChargedKindThatNobodyCanQuoteIsPointedOut() {
        Catalog whole = catalog(List.of(), charge(OWN, Turn.CUSTOMER, "error"));
        SupportPolicy nobody = policy(whole, OWN);
        List<Grant> customersAlone =
                List.of(new Grant("customer", Set.of(Action.APPROVE_QUOTE, Action.OFFER_QUOTE), OWN, SmallDesk.TEST));

        assertThat(lint(nobody.toBuilder()
                        .access(new AccessRules(nobody.access().roles(), customersAlone))
                        .build()))
                .extracting(Violation::rule)
                .contains("quotable");
    }

    @Test
    void whatCostsExtraTakesAQuote() {
        Catalog free = new Catalog(
                List.of(extra("repair", "error")),
                List.of(new TrainingPackage("course", Text.same("Course"), Text.same("-"), "question", SmallDesk.TEST)),
                List.of(),
                SmallDesk.TEST);

        assertThat(lint(policy(free, OWN)))
                .extracting(violation -> violation.path() + " " + violation.rule())
                .containsExactly("/catalog/services/0/kinds charged", "/catalog/packages/0/kind charged");
    }
}
