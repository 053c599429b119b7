package org.ticketing.contact;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * That somebody has reached the vendor, as it is kept: what came of it, whether that was allowed or not.
 *
 * @param caller who; nobody if it is not known
 * @param organisation for which they spoke; none if it is not known
 * @param wish what they wanted to do
 * @param ticket about which; none if it was about no ticket that was there
 * @param recordedBy who of the vendor wrote it down
 * @param refusal why what they wanted could not be done, as {@link org.ticketing.problem.Refusal#code()}; none if it could
 * @param words what they said; nothing if it has been erased, or is shown to somebody who may not see the ticket
 * @param once under which key it was written down, if it was under one
 */
public record Contact(
        ContactId id,
        Instant at,
        String channel,
        @Nullable PersonId caller,
        @Nullable OrganisationId organisation,
        Recognition recognition,
        Action wish,
        @Nullable TicketId ticket,
        PersonId recordedBy,
        @Nullable String refusal,
        Optional<String> words,
        Optional<Once> once) {

    /**
     * That it is written down once.
     *
     * @param key which whoever writes it down uses once
     * @param fingerprint of what was written down; what the contact said can be guessed from it, so it goes with the words
     */
    public record Once(String key, String fingerprint) {}

    /** A contact that is not written down under a key. */
    public Contact(
            ContactId id,
            Instant at,
            String channel,
            @Nullable PersonId caller,
            @Nullable OrganisationId organisation,
            Recognition recognition,
            Action wish,
            @Nullable TicketId ticket,
            PersonId recordedBy,
            @Nullable String refusal,
            Optional<String> words) {
        this(
                id,
                at,
                channel,
                caller,
                organisation,
                recognition,
                wish,
                ticket,
                recordedBy,
                refusal,
                words,
                Optional.empty());
    }

    /** The same, written down under a key. */
    public Contact under(Optional<Once> other) {
        return new Contact(
                id, at, channel, caller, organisation, recognition, wish, ticket, recordedBy, refusal, words, other);
    }

    /** The same without what was said. */
    public Contact withoutWords() {
        return new Contact(
                id,
                at,
                channel,
                caller,
                organisation,
                recognition,
                wish,
                ticket,
                recordedBy,
                refusal,
                Optional.empty());
    }
}
