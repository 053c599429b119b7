package org.ticketing.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ticketing.ticket.Visibility;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.EntryId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;

/**
 * What somebody wrote in a ticket.
 *
 * @param recordedBy who wrote it down for the author; nobody if they wrote it themselves
 * @param article that it points to; whether a reader may read it, is asked when they do
 * @param text nothing if it has been erased
 * @param attachments the files that were saved with it
 */
public record EntryView(
        EntryId id,
        Instant at,
        PersonId author,
        Side side,
        Visibility visibility,
        String channel,
        Optional<PersonId> recordedBy,
        Optional<ArticleId> article,
        Optional<String> text,
        List<AttachmentView> attachments) {
    public EntryView {
        attachments = List.copyOf(attachments);
    }
}
