package org.ticketing.jackson;

import org.jspecify.annotations.Nullable;
import org.ticketing.catalog.Catalog;
import org.ticketing.catalog.Charge;
import org.ticketing.catalog.Cover;
import org.ticketing.catalog.Service;
import org.ticketing.catalog.TrainingPackage;
import org.ticketing.vocabulary.Turn;

/** Reads what a subscription covers, what costs extra, and what leads to a quote. */
final class CatalogReader {

    private CatalogReader() {}

    /** None, where the policy has no such section. */
    static @Nullable Catalog read(Spot catalog) {
        return catalog.isPresent()
                ? new Catalog(
                        catalog.at("services").list().stream()
                                .map(CatalogReader::service)
                                .toList(),
                        catalog.at("packages").list().stream()
                                .map(CatalogReader::trainingPackage)
                                .toList(),
                        catalog.at("charges").list().stream()
                                .map(CatalogReader::charge)
                                .toList(),
                        catalog.source())
                : null;
    }

    private static Service service(Spot spot) {
        return new Service(
                spot.at("id").text(),
                spot.at("label").words(),
                spot.at("cover").one(Cover.class),
                spot.at("plans").texts(),
                spot.at("kinds").texts(),
                spot.source());
    }

    private static TrainingPackage trainingPackage(Spot spot) {
        return new TrainingPackage(
                spot.at("id").text(),
                spot.at("label").words(),
                spot.at("contents").words(),
                spot.at("kind").text(),
                spot.source());
    }

    private static Charge charge(Spot spot) {
        return new Charge(
                spot.at("kinds").texts(),
                spot.at("covered-by").texts(),
                ConditionReader.read(spot.at("approved-by")),
                spot.at("turn").one(Turn.class),
                spot.at("article").flag(),
                spot.source());
    }
}
