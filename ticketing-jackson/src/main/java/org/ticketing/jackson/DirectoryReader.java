package org.ticketing.jackson;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.DirectoryRules;

/** Reads what a policy says of the people of customers. */
final class DirectoryReader {

    private DirectoryReader() {}

    /** None, where the policy has no such section. */
    static @Nullable DirectoryRules read(Spot directory) {
        if (!directory.isPresent()) {
            return null;
        }
        Spot seats = directory.at("seats");
        Spot administrators = directory.at("administrators");
        Spot keepers = directory.at("keepers");
        Spot replacement = directory.at("replacement");
        Spot review = directory.at("review");
        return new DirectoryRules(
                new DirectoryRules.Seats(
                        seats.at("role").text(), seats.at("default").number(0), seats.source()),
                new DirectoryRules.Administrators(
                        administrators.at("role").isPresent()
                                ? administrators.at("role").text()
                                : null,
                        administrators.source()),
                new DirectoryRules.Keepers(keepers.at("roles").texts(), keepers.source()),
                directory.at("flags").list().stream()
                        .map(DirectoryReader::option)
                        .toList(),
                new DirectoryRules.Askers(
                        replacement.at("askers").list().stream()
                                .map(DirectoryReader::option)
                                .toList(),
                        replacement.source()),
                new DirectoryRules.Review(
                        review.at("unseen-for").duration("long-duration", Duration.ZERO), review.source()));
    }

    private static DirectoryRules.Option option(Spot spot) {
        return new DirectoryRules.Option(spot.at("id").text(), spot.at("label").words(), spot.source());
    }
}
