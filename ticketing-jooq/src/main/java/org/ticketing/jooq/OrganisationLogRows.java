package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_ORGANISATION_EVENT;
import static org.ticketing.jooq.schema.Tables.TICKETING_ORGANISATION_TEXT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.jackson.DirectoryJson;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;

/** What happened in organisations, and the words of people apart from it. */
record OrganisationLogRows(DSLContext dsl) {

    private static final EventTable<String> EVENTS = new EventTable<>(
            TICKETING_ORGANISATION_EVENT,
            TICKETING_ORGANISATION_EVENT.DESK,
            TICKETING_ORGANISATION_EVENT.ORGANISATION,
            TICKETING_ORGANISATION_EVENT.SEQUENCE_NUMBER,
            TICKETING_ORGANISATION_EVENT.HAPPENED_AT,
            TICKETING_ORGANISATION_EVENT.BY_PERSON,
            TICKETING_ORGANISATION_EVENT.EVENT_TYPE,
            TICKETING_ORGANISATION_EVENT.BODY);

    private static final TextTable<String> TEXTS = new TextTable<>(
            TICKETING_ORGANISATION_TEXT,
            TICKETING_ORGANISATION_TEXT.DESK,
            TICKETING_ORGANISATION_TEXT.TEXT_ID,
            TICKETING_ORGANISATION_TEXT.ORGANISATION,
            TICKETING_ORGANISATION_TEXT.SALT,
            TICKETING_ORGANISATION_TEXT.CONTENT);

    List<RecordedEvent> log(DeskId desk, OrganisationId id) {
        return EVENTS.log(dsl, desk, id.value()).fetch(OrganisationLogRows::recorded);
    }

    /** As it is now, whatever the transaction has seen before of others. */
    List<RecordedEvent> latest(DeskId desk, OrganisationId id) {
        return EVENTS.log(dsl, desk, id.value()).forUpdate().fetch(OrganisationLogRows::recorded);
    }

    private static RecordedEvent recorded(Record4<Long, Instant, String, String> row) {
        return recorded(row.value1(), row.value2(), row.value3(), row.value4());
    }

    static RecordedEvent recorded(long sequence, Instant at, String by, String body) {
        return new RecordedEvent(sequence, at, new PersonId(by), UnreadableRow.read(body, DirectoryJson::readEvent));
    }

    /** Tells in one batch those events otherwise that are told otherwise now. */
    void rewrite(Organisation organisation, List<RecordedEvent> before, List<RecordedEvent> now) {
        Object[][] rows = now.stream()
                .filter(recorded -> !before.contains(recorded))
                .map(recorded -> new Object[] {
                    recorded.by().value(),
                    DirectoryJson.write(recorded.event()),
                    organisation.desk().value(),
                    organisation.id().value(),
                    recorded.sequence()
                })
                .toArray(Object[][]::new);
        if (rows.length > 0) {
            dsl.batch(dsl.update(TICKETING_ORGANISATION_EVENT)
                            .set(TICKETING_ORGANISATION_EVENT.BY_PERSON, (String) null)
                            .set(TICKETING_ORGANISATION_EVENT.BODY, (String) null)
                            .where(TICKETING_ORGANISATION_EVENT.DESK.eq((String) null))
                            .and(TICKETING_ORGANISATION_EVENT.ORGANISATION.eq((String) null))
                            .and(TICKETING_ORGANISATION_EVENT.SEQUENCE_NUMBER.eq((Long) null)))
                    .bind(rows)
                    .execute();
        }
    }

    void add(Organisation organisation, List<RecordedEvent> events) {
        EVENTS.add(
                dsl,
                organisation.desk(),
                organisation.id().value(),
                events.stream()
                        .map(recorded -> new EventTable.Row(
                                recorded.sequence(),
                                recorded.at(),
                                recorded.by().value(),
                                DirectoryJson.type(recorded.event()),
                                DirectoryJson.write(recorded.event())))
                        .toList());
    }

    Map<TextId, String> texts(DeskId desk, Collection<TextId> ids) {
        return TEXTS.texts(dsl, desk, ids);
    }

    void keep(Organisation organisation, List<KeptText> texts) {
        TEXTS.keep(dsl, organisation.desk(), organisation.id().value(), texts);
    }

    /** How many there were. */
    int erase(DeskId desk, Collection<TextId> ids) {
        return TEXTS.erase(dsl, desk, ids);
    }
}
