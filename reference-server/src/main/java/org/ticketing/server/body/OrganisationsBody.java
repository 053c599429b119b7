package org.ticketing.server.body;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.Seat;
import org.ticketing.view.Page;

/** A part of the list of a desk's customers. */
public record OrganisationsBody(
        List<OrganisationsBody.Item> items, @Nullable String next) {

    record Item(
            String id,
            String name,
            long version,
            Instant changedAt,
            String plan,
            int seats,
            int seatsInUse,
            long seatsRequested,
            int people,
            boolean replacementPending) {

        static Item of(Organisation organisation, Labels labels) {
            return new Item(
                    organisation.id().value(),
                    labels.organisation(organisation.id()).name(),
                    organisation.version(),
                    organisation.changedAt(),
                    organisation.contract().plan(),
                    organisation.contract().seats(),
                    organisation.seatsInUse(),
                    organisation.members().stream()
                            .filter(member -> member.seat() == Seat.REQUESTED)
                            .count(),
                    organisation.members().size(),
                    organisation.replacement() != null);
        }
    }

    /** A page as the contract writes it. */
    public static OrganisationsBody of(Page<Organisation> page, Labels labels) {
        return new OrganisationsBody(
                page.items().stream()
                        .map(organisation -> Item.of(organisation, labels))
                        .toList(),
                page.next().orElse(null));
    }
}
