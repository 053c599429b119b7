package org.ticketing.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ticketing.attachment.Upload;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * What a store must do with the content of files. It comes and goes in pieces, so that no file is ever in memory whole. A file
 * that has been uploaded belongs to nobody but who uploaded it, until {@link Storage#append} writes an event that it is saved
 * with: from then on it belongs to the ticket, with which it is erased.
 */
public interface Attachments {

    /** No piece has more bytes, and only the last of a file has fewer. */
    int PIECE = 256 * 1024;

    /** Begins to keep a file of somebody, of which nothing is there yet. */
    void begin(DeskId desk, AttachmentId id, PersonId by, Instant at);

    /**
     * Adds a piece to a file that is not complete.
     *
     * @param number 0 for the first
     */
    void add(DeskId desk, AttachmentId id, int number, byte[] piece);

    /**
     * Notes that all of a file is there, and what it is.
     *
     * @return false, with nothing noted, if it has been discarded meanwhile
     */
    boolean complete(DeskId desk, Upload upload);

    /** Deletes files, complete or not, that belong to no ticket; others stay. */
    void discard(DeskId desk, Collection<AttachmentId> ids);

    /** Erases the content of files, whomever they belong to; their names are {@linkplain Storage#erase texts}. */
    void erase(DeskId desk, Collection<AttachmentId> ids);

    /** Those of these files that are complete and belong to no ticket. */
    List<Upload> uploads(DeskId desk, Collection<AttachmentId> ids);

    /** The complete files of somebody that belong to no ticket, the oldest first. */
    List<Upload> uploadsBy(DeskId desk, PersonId person);

    /** Files that belong to no ticket and were begun before an instant, the oldest first. */
    List<AttachmentId> begunBefore(DeskId desk, Instant instant, int limit);

    /** How many bytes the files of a ticket have together. */
    long sizeOf(DeskId desk, TicketId ticket);

    /** A piece of a file that is complete; nothing behind the last, and nothing of what has been erased. */
    Optional<byte[]> piece(DeskId desk, AttachmentId id, int number);
}
