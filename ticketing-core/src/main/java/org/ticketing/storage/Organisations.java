package org.ticketing.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationFeedItem;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;

/**
 * What a store must do for the directory of a desk's customers. That {@link #append} writes only what begins where an
 * organisation stands is why no two grants can be given the same seat.
 */
public interface Organisations {

    Optional<Organisation> organisation(DeskId desk, OrganisationId id);

    /** The organisations whose ids come after one, in the order of the bytes of their ids; from the first, if there is none. */
    List<Organisation> list(DeskId desk, Optional<OrganisationId> after, int limit);

    /** The events of an organisation in order; none if there is no such organisation. */
    List<RecordedEvent> log(DeskId desk, OrganisationId id);

    /**
     * What happened in the directory of a desk behind a position, in one order that never changes: position 1, 2, 3, …, without a
     * gap; behind 0 is everything. Whoever has read up to a position has missed nothing before it, and what a host rolls
     * back is not in it.
     */
    List<OrganisationFeedItem> feed(DeskId desk, long after, int limit);

    /** What the directory keeps of people's words, as far as it has not been erased. */
    Map<TextId, String> texts(DeskId desk, Collection<TextId> ids);

    /** Erases what the directory keeps of people's words; organisations and logs stay as they are. */
    void erase(DeskId desk, Collection<TextId> ids);

    Optional<OrganisationReceipt> receipt(DeskId desk, OrganisationReceipt.Key key);

    /**
     * Writes all of a change or nothing.
     *
     * @return false, with nothing written, if the organisation is not at the version that the change begins at any more, or if
     *     the receipt's key has been used meanwhile
     */
    boolean append(OrganisationChange change);

    /** Notes when a person was seen; what was noted before gives way to it, unless it is later. */
    void seen(DeskId desk, OrganisationId organisation, PersonId person, Instant at);

    /** When people of an organisation were seen last; those who never were are not in it. */
    Map<PersonId, Instant> lastSeen(DeskId desk, OrganisationId organisation);
}
