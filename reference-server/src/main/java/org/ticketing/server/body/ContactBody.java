package org.ticketing.server.body;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.contact.Contact;
import org.ticketing.contact.Recognition;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.TicketId;

/** That somebody has reached the vendor. */
record ContactBody(
        String id,
        Instant at,
        Named channel,
        @Nullable Party caller,
        @Nullable Party organisation,
        Recognition recognition,
        Action wish,
        @Nullable String ticket,
        Party recordedBy,
        boolean permitted,
        @Nullable String refusal,
        @Nullable String words) {

    static ContactBody of(Contact contact, Labels labels) {
        OrganisationId organisation = contact.organisation();
        TicketId ticket = contact.ticket();
        return new ContactBody(
                contact.id().toString(),
                contact.at(),
                labels.channel(contact.channel()),
                labels.personOrNobody(contact.caller()),
                organisation == null ? null : labels.organisation(organisation),
                contact.recognition(),
                contact.wish(),
                ticket == null ? null : ticket.toString(),
                labels.person(contact.recordedBy()),
                contact.refusal() == null,
                contact.refusal(),
                contact.words().orElse(null));
    }
}
