package org.ticketing.jooq;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.ticketing.attachment.Upload;
import org.ticketing.storage.Attachments;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * The content of files in a relational database. Each call is a short transaction of its own, or a part of the host's, so that a
 * slow upload holds no connection.
 */
record JooqAttachments(DSLContext dsl, Failures failures, Attempts attempts) implements Attachments {

    private AttachmentRows rows(DeskId desk) {
        return new AttachmentRows(dsl, desk);
    }

    @Override
    public void begin(DeskId desk, AttachmentId id, PersonId by, Instant at) {
        attempts.write(tx -> new AttachmentRows(tx, desk).begin(id, by, at));
    }

    @Override
    public void add(DeskId desk, AttachmentId id, int number, byte[] piece) {
        attempts.write(tx -> new AttachmentRows(tx, desk).add(id, number, piece));
    }

    @Override
    public boolean complete(DeskId desk, Upload upload) {
        return attempts.ask(tx -> new AttachmentRows(tx, desk).complete(upload));
    }

    @Override
    public void discard(DeskId desk, Collection<AttachmentId> ids) {
        attempts.write(tx -> new AttachmentRows(tx, desk).discard(ids));
    }

    @Override
    public void erase(DeskId desk, Collection<AttachmentId> ids) {
        attempts.write(tx -> new AttachmentRows(tx, desk).erase(ids));
    }

    @Override
    public List<Upload> uploads(DeskId desk, Collection<AttachmentId> ids) {
        return failures.guard(() -> rows(desk).uploads(ids));
    }

    @Override
    public List<Upload> uploadsBy(DeskId desk, PersonId person) {
        return failures.guard(() -> rows(desk).uploadsBy(person));
    }

    @Override
    public List<AttachmentId> begunBefore(DeskId desk, Instant instant, int limit) {
        return failures.guard(() -> rows(desk).begunBefore(instant, limit));
    }

    @Override
    public long sizeOf(DeskId desk, TicketId ticket) {
        return failures.guard(() -> rows(desk).sizeOf(ticket));
    }

    @Override
    public Optional<byte[]> piece(DeskId desk, AttachmentId id, int number) {
        return failures.guard(() -> rows(desk).piece(id, number));
    }
}
