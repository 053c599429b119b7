package org.ticketing.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ticketing.catalog.Catalog;
import org.ticketing.catalog.Charge;
import org.ticketing.catalog.Service;
import org.ticketing.condition.ConditionCheck;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/** Finds what is wrong with the catalogue of a policy: names that nobody knows, and a kind that is charged in two ways. */
final class CatalogCheck {

    private static final String PATH = "/catalog";

    private final SupportPolicy policy;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> charged = new HashSet<>();
    private final List<Violation> found = new ArrayList<>();

    private CatalogCheck(SupportPolicy policy) {
        this.policy = policy;
    }

    static List<Violation> check(SupportPolicy policy) {
        CatalogCheck check = new CatalogCheck(policy);
        Catalog catalog = policy.catalog();
        if (catalog == null) {
            return List.of();
        }
        for (int i = 0; i < catalog.services().size(); i++) {
            check.service(catalog.services().get(i), PATH + "/services/" + i);
        }
        for (int i = 0; i < catalog.packages().size(); i++) {
            String path = PATH + "/packages/" + i;
            check.unique(path, catalog.packages().get(i).id());
            check.kinds(path + "/kind", List.of(catalog.packages().get(i).kind()));
        }
        for (int i = 0; i < catalog.charges().size(); i++) {
            check.charge(catalog.charges().get(i), PATH + "/charges/" + i);
        }
        return check.found;
    }

    private void service(Service service, String path) {
        unique(path, service.id());
        kinds(path + "/kinds", service.kinds());
        known(path + "/plans", service.plans(), policy.planIds());
    }

    /** Lines of quotes name services and packages alike. */
    private void unique(String path, String id) {
        if (!ids.add(id)) {
            add(
                    path + "/id",
                    "unique",
                    new Text(
                                    "'%s' stands in the catalogue twice: give each its own id",
                                    "'%s' aparece duas vezes no catálogo: dê a cada um o seu id")
                            .with(id));
        }
    }

    private void charge(Charge charge, String path) {
        kinds(path + "/kinds", charge.kinds());
        known(path + "/covered-by", charge.coveredBy(), policy.planIds());
        charge.kinds().stream()
                .sorted()
                .filter(kind -> !charged.add(kind))
                .forEach(kind -> add(
                        path + "/kinds",
                        "unique",
                        new Text(
                                        "'%s' is charged twice: say in one place how it is settled",
                                        "'%s' é cobrado duas vezes: diga em um só lugar como se resolve")
                                .with(kind)));
        found.addAll(ConditionCheck.check(charge.approvedBy(), policy.domains(), path + "/approved-by"));
        if (!EnumSet.of(Turn.CUSTOMER, Turn.VENDOR).contains(charge.turn())) {
            add(
                    path + "/turn",
                    "fitting",
                    new Text(
                            "an open quote waits for customer or vendor: use one of these",
                            "um orçamento em aberto aguarda customer ou vendor: use um destes"));
        }
    }

    private void kinds(String path, Collection<String> kinds) {
        known(path, kinds, policy.classification().kindIds());
    }

    private void known(String path, Collection<String> values, List<String> known) {
        values.stream()
                .filter(value -> !known.contains(value))
                .sorted()
                .forEach(value -> found.add(Violation.unknown(path, value, known)));
    }

    private void add(String path, String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }
}
