package org.ticketing.directory;

import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;

/**
 * An event in the directory's feed of a desk.
 *
 * @param position by which one who is handed it again recognises it
 */
public record OrganisationFeedItem(DeskId desk, long position, OrganisationId organisation, RecordedEvent recorded) {}
