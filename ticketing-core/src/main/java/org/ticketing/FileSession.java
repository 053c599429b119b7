package org.ticketing;

import java.io.InputStream;
import org.ticketing.attachment.NewFile;
import org.ticketing.attachment.Upload;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.TicketId;

/** The files of one person at a desk (X55, X56). Immutable; safe for any number of threads. */
public final class FileSession {

    private final DeskAttachments attachments;
    private final Request request;

    FileSession(DeskAttachments attachments, Request request) {
        this.attachments = attachments;
        this.request = request;
    }

    /**
     * Uploads a file, which then waits for the entry that it is {@linkplain Session#attaching saved with} (X56). It is read once, piece by
     * piece, and nobody sees it meanwhile.
     *
     * @param content read to its end or until the file is refused; stays open
     * @throws org.ticketing.problem.InvalidCommand if what is said of it can't be
     * @throws org.ticketing.problem.Refused if the desk does not take it: too large, of a type that it does not take, something else
     *     than it says, cut off on the way; nothing of it is kept then
     */
    public Upload upload(NewFile file, InputStream content) {
        return attachments.upload(file, content, request);
    }

    /**
     * A file that was saved with something that this person may read.
     *
     * @throws org.ticketing.problem.NotFound if there is none that they may know of, or if it has been erased
     */
    public Download download(TicketId ticket, AttachmentId attachment) {
        return attachments.download(ticket, attachment, request);
    }
}
