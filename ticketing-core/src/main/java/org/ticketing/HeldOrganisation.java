package org.ticketing;

import java.util.List;
import org.ticketing.view.MemberDetails;
import org.ticketing.view.OrganisationHistory;
import org.ticketing.vocabulary.OrganisationId;

/**
 * What the directory holds, as far as whoever asks may see it.
 *
 * @param members the people asked about
 * @param history what happened with them there; nothing for those who are not to see it
 */
public record HeldOrganisation(OrganisationId id, List<MemberDetails> members, OrganisationHistory history) {

    public HeldOrganisation {
        members = List.copyOf(members);
    }
}
