package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_ATTACHMENT;
import static org.ticketing.jooq.schema.Tables.TICKETING_ATTACHMENT_PIECE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.ticketing.attachment.Upload;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** Files and their pieces. */
record AttachmentRows(DSLContext dsl, DeskId desk) {

    void begin(AttachmentId id, PersonId by, Instant at) {
        dsl.insertInto(TICKETING_ATTACHMENT)
                .set(TICKETING_ATTACHMENT.DESK, desk.value())
                .set(TICKETING_ATTACHMENT.ATTACHMENT, id.value())
                .set(TICKETING_ATTACHMENT.UPLOADED_BY, by.value())
                .set(TICKETING_ATTACHMENT.UPLOADED_AT, at)
                .execute();
    }

    void add(AttachmentId id, int number, byte[] piece) {
        dsl.insertInto(TICKETING_ATTACHMENT_PIECE)
                .set(TICKETING_ATTACHMENT_PIECE.DESK, desk.value())
                .set(TICKETING_ATTACHMENT_PIECE.ATTACHMENT, id.value())
                .set(TICKETING_ATTACHMENT_PIECE.PIECE, number)
                .set(TICKETING_ATTACHMENT_PIECE.CONTENT, piece)
                .execute();
    }

    boolean complete(Upload upload) {
        return dsl.update(TICKETING_ATTACHMENT)
                        .set(TICKETING_ATTACHMENT.FILE_NAME, upload.name())
                        .set(TICKETING_ATTACHMENT.MEDIA_TYPE, upload.type())
                        .set(TICKETING_ATTACHMENT.SHA256, upload.sha256())
                        .set(TICKETING_ATTACHMENT.SIZE_IN_BYTES, upload.size())
                        .where(ofDesk())
                        .and(TICKETING_ATTACHMENT.ATTACHMENT.eq(upload.id().value()))
                        .execute()
                == 1;
    }

    /** Their pieces go with them. */
    void discard(Collection<AttachmentId> ids) {
        dsl.deleteFrom(TICKETING_ATTACHMENT)
                .where(ofDesk())
                .and(TICKETING_ATTACHMENT.ATTACHMENT.in(values(ids)))
                .and(TICKETING_ATTACHMENT.TICKET.isNull())
                .execute();
    }

    List<Upload> uploads(Collection<AttachmentId> ids) {
        return ids.isEmpty() ? List.of() : uploads(TICKETING_ATTACHMENT.ATTACHMENT.in(values(ids)));
    }

    List<Upload> uploadsBy(PersonId person) {
        return uploads(TICKETING_ATTACHMENT.UPLOADED_BY.eq(person.value()));
    }

    private List<Upload> uploads(Condition which) {
        Select<Record7<UUID, String, Instant, String, String, Long, String>> query = dsl.select(
                        TICKETING_ATTACHMENT.ATTACHMENT,
                        TICKETING_ATTACHMENT.UPLOADED_BY,
                        TICKETING_ATTACHMENT.UPLOADED_AT,
                        TICKETING_ATTACHMENT.FILE_NAME,
                        TICKETING_ATTACHMENT.MEDIA_TYPE,
                        TICKETING_ATTACHMENT.SIZE_IN_BYTES,
                        TICKETING_ATTACHMENT.SHA256)
                .from(TICKETING_ATTACHMENT)
                .where(ofDesk())
                .and(which)
                .and(TICKETING_ATTACHMENT.TICKET.isNull())
                .and(TICKETING_ATTACHMENT.SIZE_IN_BYTES.isNotNull())
                .orderBy(TICKETING_ATTACHMENT.UPLOADED_AT, TICKETING_ATTACHMENT.ATTACHMENT);
        return query.fetch(row -> new Upload(
                new AttachmentId(row.value1()),
                new PersonId(row.value2()),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7()));
    }

    List<AttachmentId> begunBefore(Instant instant, int limit) {
        return dsl.select(TICKETING_ATTACHMENT.ATTACHMENT)
                .from(TICKETING_ATTACHMENT)
                .where(ofDesk())
                .and(TICKETING_ATTACHMENT.UPLOADED_AT.lt(instant))
                .orderBy(TICKETING_ATTACHMENT.UPLOADED_AT, TICKETING_ATTACHMENT.ATTACHMENT)
                .limit(limit)
                .fetch(row -> new AttachmentId(row.value1()));
    }

    long sizeOf(TicketId ticket) {
        return dsl.select(DSL.coalesce(DSL.sum(TICKETING_ATTACHMENT.SIZE_IN_BYTES), BigDecimal.ZERO))
                .from(TICKETING_ATTACHMENT)
                .where(ofDesk())
                .and(TICKETING_ATTACHMENT.TICKET.eq(ticket.value()))
                .fetchSingle(row -> row.value1().longValueExact());
    }

    /** Of a file that arrives nobody is given a piece. */
    Optional<byte[]> piece(AttachmentId id, int number) {
        return dsl.select(TICKETING_ATTACHMENT_PIECE.CONTENT)
                .from(TICKETING_ATTACHMENT_PIECE)
                .join(TICKETING_ATTACHMENT)
                .on(TICKETING_ATTACHMENT.DESK.eq(TICKETING_ATTACHMENT_PIECE.DESK))
                .and(TICKETING_ATTACHMENT.ATTACHMENT.eq(TICKETING_ATTACHMENT_PIECE.ATTACHMENT))
                .where(TICKETING_ATTACHMENT_PIECE.DESK.eq(desk.value()))
                .and(TICKETING_ATTACHMENT_PIECE.ATTACHMENT.eq(id.value()))
                .and(TICKETING_ATTACHMENT_PIECE.PIECE.eq(number))
                .and(TICKETING_ATTACHMENT.SIZE_IN_BYTES.isNotNull())
                .fetchOptional(TICKETING_ATTACHMENT_PIECE.CONTENT);
    }

    /** Makes uploads a ticket's, and forgets here what its log tells; whether each of them was to be had. */
    boolean join(List<AttachmentId> ids, TicketId ticket) {
        return dsl.update(TICKETING_ATTACHMENT)
                        .set(TICKETING_ATTACHMENT.TICKET, ticket.value())
                        .setNull(TICKETING_ATTACHMENT.UPLOADED_BY)
                        .setNull(TICKETING_ATTACHMENT.UPLOADED_AT)
                        .setNull(TICKETING_ATTACHMENT.FILE_NAME)
                        .setNull(TICKETING_ATTACHMENT.SHA256)
                        .where(ofDesk())
                        .and(TICKETING_ATTACHMENT.ATTACHMENT.in(values(ids)))
                        .and(TICKETING_ATTACHMENT.TICKET.isNull())
                        .and(TICKETING_ATTACHMENT.SIZE_IN_BYTES.isNotNull())
                        .execute()
                == ids.size();
    }

    void erase(Collection<AttachmentId> ids) {
        if (!ids.isEmpty()) {
            dsl.deleteFrom(TICKETING_ATTACHMENT)
                    .where(ofDesk())
                    .and(TICKETING_ATTACHMENT.ATTACHMENT.in(values(ids)))
                    .execute();
        }
    }

    private Condition ofDesk() {
        return TICKETING_ATTACHMENT.DESK.eq(desk.value());
    }

    private static List<UUID> values(Collection<AttachmentId> ids) {
        return ids.stream().map(AttachmentId::value).distinct().toList();
    }
}
