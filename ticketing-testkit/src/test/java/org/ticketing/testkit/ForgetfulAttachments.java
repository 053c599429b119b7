package org.ticketing.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ticketing.attachment.Upload;
import org.ticketing.storage.Attachments;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * Keeps no file.
 *
 * @param acknowledges whether it says that it did
 */
record ForgetfulAttachments(boolean acknowledges) implements Attachments {

    @Override
    public void begin(DeskId desk, AttachmentId id, PersonId by, Instant at) {}

    @Override
    public void add(DeskId desk, AttachmentId id, int number, byte[] piece) {}

    @Override
    public boolean complete(DeskId desk, Upload upload) {
        return acknowledges;
    }

    @Override
    public void discard(DeskId desk, Collection<AttachmentId> ids) {}

    @Override
    public void erase(DeskId desk, Collection<AttachmentId> ids) {}

    @Override
    public List<Upload> uploads(DeskId desk, Collection<AttachmentId> ids) {
        return List.of();
    }

    @Override
    public List<Upload> uploadsBy(DeskId desk, PersonId person) {
        return List.of();
    }

    @Override
    public List<AttachmentId> begunBefore(DeskId desk, Instant instant, int limit) {
        return List.of();
    }

    @Override
    public long sizeOf(DeskId desk, TicketId ticket) {
        return 0;
    }

    @Override
    public Optional<byte[]> piece(DeskId desk, AttachmentId id, int number) {
        return Optional.empty();
    }
}
