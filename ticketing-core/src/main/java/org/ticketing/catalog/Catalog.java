package org.ticketing.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * The service catalogue of a desk (S1, U26): what the subscription covers, what costs extra, and what leads to a quote.
 *
 * @param packages the trainings that can be bought
 * @param charges which kinds of ticket are worked on only after a quote has been approved; each kind in one of them at most
 */
public record Catalog(List<Service> services, List<TrainingPackage> packages, List<Charge> charges, Source source) {

    public Catalog {
        services = List.copyOf(services);
        packages = List.copyOf(packages);
        charges = List.copyOf(charges);
    }

    /** What tickets of a kind are charged for, unless the plan of the customer covers it; nothing, if they are always covered. */
    public Optional<Charge> charge(String kind) {
        return charges.stream().filter(charge -> charge.kinds().contains(kind)).findFirst();
    }

    /** As a customer with this plan sees it; all of it for whoever has none. */
    public Catalog forPlan(@Nullable String plan) {
        return new Catalog(
                services.stream().filter(service -> service.isForPlan(plan)).toList(),
                packages,
                charges.stream().filter(charge -> !charge.isCoveredBy(plan)).toList(),
                source);
    }

    /** What lines of a quote can name. */
    public List<String> itemIds() {
        return Stream.concat(
                        services.stream().map(Service::id), packages.stream().map(TrainingPackage::id))
                .toList();
    }

    /** What people call a service or a package. */
    public Optional<Text> item(String id) {
        return services.stream()
                .filter(service -> service.id().equals(id))
                .map(Service::label)
                .findFirst()
                .or(() -> packages.stream()
                        .filter(sold -> sold.id().equals(id))
                        .map(TrainingPackage::label)
                        .findFirst());
    }
}
