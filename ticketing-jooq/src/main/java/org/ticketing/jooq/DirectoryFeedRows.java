package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_DIRECTORY_FEED;
import static org.ticketing.jooq.schema.Tables.TICKETING_DIRECTORY_HEAD;
import static org.ticketing.jooq.schema.Tables.TICKETING_ORGANISATION_EVENT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationFeedItem;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;

/**
 * The directory's feed of each desk, numbered as it is written: its head is locked until the transaction ends. That would hold up
 * tickets, which many change at once; a directory is changed seldom.
 */
record DirectoryFeedRows(DSLContext dsl) {

    List<OrganisationFeedItem> after(DeskId desk, long position, int limit) {
        return dsl.select(
                        TICKETING_ORGANISATION_EVENT.SEQUENCE_NUMBER,
                        TICKETING_ORGANISATION_EVENT.HAPPENED_AT,
                        TICKETING_ORGANISATION_EVENT.BY_PERSON,
                        TICKETING_ORGANISATION_EVENT.BODY,
                        TICKETING_DIRECTORY_FEED.POSITION,
                        TICKETING_DIRECTORY_FEED.ORGANISATION)
                .from(TICKETING_DIRECTORY_FEED)
                .join(TICKETING_ORGANISATION_EVENT)
                .on(TICKETING_ORGANISATION_EVENT.DESK.eq(TICKETING_DIRECTORY_FEED.DESK))
                .and(TICKETING_ORGANISATION_EVENT.ORGANISATION.eq(TICKETING_DIRECTORY_FEED.ORGANISATION))
                .and(TICKETING_ORGANISATION_EVENT.SEQUENCE_NUMBER.eq(TICKETING_DIRECTORY_FEED.SEQUENCE_NUMBER))
                .where(TICKETING_DIRECTORY_FEED.DESK.eq(desk.value()))
                .and(TICKETING_DIRECTORY_FEED.POSITION.gt(position))
                .orderBy(TICKETING_DIRECTORY_FEED.POSITION)
                .limit(limit)
                .fetch(row -> new OrganisationFeedItem(
                        desk,
                        row.value5(),
                        new OrganisationId(row.value6()),
                        OrganisationLogRows.recorded(row.value1(), row.value2(), row.value3(), row.value4())));
    }

    /** Gives positions to events of an organisation; in a transaction, which fails as a race does if another makes the head. */
    void add(Organisation organisation, List<RecordedEvent> events) {
        String desk = organisation.desk().value();
        long position = head(desk);
        for (RecordedEvent recorded : events) {
            position++;
            dsl.insertInto(TICKETING_DIRECTORY_FEED)
                    .set(TICKETING_DIRECTORY_FEED.DESK, desk)
                    .set(TICKETING_DIRECTORY_FEED.POSITION, position)
                    .set(
                            TICKETING_DIRECTORY_FEED.ORGANISATION,
                            organisation.id().value())
                    .set(TICKETING_DIRECTORY_FEED.SEQUENCE_NUMBER, recorded.sequence())
                    .execute();
        }
        dsl.update(TICKETING_DIRECTORY_HEAD)
                .set(TICKETING_DIRECTORY_HEAD.LAST_POSITION, position)
                .where(TICKETING_DIRECTORY_HEAD.DESK.eq(desk))
                .execute();
    }

    private long head(String desk) {
        Optional<Long> last = dsl.select(TICKETING_DIRECTORY_HEAD.LAST_POSITION)
                .from(TICKETING_DIRECTORY_HEAD)
                .where(TICKETING_DIRECTORY_HEAD.DESK.eq(desk))
                .forUpdate()
                .fetchOptional(TICKETING_DIRECTORY_HEAD.LAST_POSITION);
        if (last.isEmpty()) {
            dsl.insertInto(TICKETING_DIRECTORY_HEAD)
                    .set(TICKETING_DIRECTORY_HEAD.DESK, desk)
                    .set(TICKETING_DIRECTORY_HEAD.LAST_POSITION, 0L)
                    .execute();
        }
        return last.orElse(0L);
    }
}
