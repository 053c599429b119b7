package org.ticketing.server.body;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Organisation;
import org.ticketing.view.OrganisationDetails;

/** A customer of the desk with its people. */
public record OrganisationBody(
        String id,
        String name,
        String desk,
        long version,
        Instant changedAt,
        String plan,
        int seats,
        int seatsInUse,
        String mailDomain,
        List<MemberBody> members,
        @Nullable ReplacementBody replacement) {

    /** An organisation as its reader may see it. */
    public static OrganisationBody of(OrganisationDetails details, Labels labels) {
        Organisation organisation = details.organisation();
        return new OrganisationBody(
                organisation.id().value(),
                labels.organisation(organisation.id()).name(),
                organisation.desk().value(),
                organisation.version(),
                organisation.changedAt(),
                organisation.contract().plan(),
                organisation.contract().seats(),
                organisation.seatsInUse(),
                organisation.mailDomain(),
                details.members().stream().map(MemberBody::of).toList(),
                details.replacement()
                        .map(asked -> ReplacementBody.of(asked, labels))
                        .orElse(null));
    }
}
