package org.ticketing.server.body;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.catalog.Catalog;
import org.ticketing.catalog.Charge;
import org.ticketing.catalog.Cover;
import org.ticketing.catalog.Service;
import org.ticketing.catalog.TrainingPackage;
import org.ticketing.condition.ConditionText;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/** What the subscription covers, what costs extra, and what leads to a quote. */
public record CatalogBody(
        List<ServiceBody> services, List<PackageBody> packages, List<ChargeBody> charges, Origin source) {

    record ServiceBody(
            String id, Text label, Cover cover, @Nullable List<Named> plans, List<Named> kinds, Origin source) {
        static ServiceBody of(Service service, Labels labels) {
            List<Named> plans =
                    service.plans().stream().sorted().map(labels::plan).toList();
            return new ServiceBody(
                    service.id(),
                    service.label(),
                    service.cover(),
                    plans.isEmpty() ? null : plans,
                    named(service.kinds(), labels),
                    Origin.of(service.source()));
        }
    }

    record PackageBody(String id, Text label, Text contents, Named kind, Origin source) {
        static PackageBody of(TrainingPackage sold, Labels labels) {
            return new PackageBody(
                    sold.id(), sold.label(), sold.contents(), labels.kind(sold.kind()), Origin.of(sold.source()));
        }
    }

    record ChargeBody(
            List<Named> kinds,
            @Nullable List<Named> coveredBy,
            Text approvedBy,
            Turn turn,
            boolean article,
            Origin source) {
        static ChargeBody of(Charge charge, Labels labels) {
            List<Named> plans =
                    charge.coveredBy().stream().sorted().map(labels::plan).toList();
            return new ChargeBody(
                    named(charge.kinds(), labels),
                    plans.isEmpty() ? null : plans,
                    ConditionText.of(charge.approvedBy()),
                    charge.turn(),
                    charge.article(),
                    Origin.of(charge.source()));
        }
    }

    private static List<Named> named(Set<String> kinds, Labels labels) {
        return kinds.stream().sorted().map(labels::kind).toList();
    }

    /** A catalogue as the contract writes it. */
    public static CatalogBody of(Catalog catalog, Labels labels) {
        return new CatalogBody(
                catalog.services().stream()
                        .map(service -> ServiceBody.of(service, labels))
                        .toList(),
                catalog.packages().stream()
                        .map(sold -> PackageBody.of(sold, labels))
                        .toList(),
                catalog.charges().stream()
                        .map(charge -> ChargeBody.of(charge, labels))
                        .toList(),
                Origin.of(catalog.source()));
    }
}
