package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_ATTACHMENT;
import static org.ticketing.jooq.schema.Tables.TICKETING_CHAT;
import static org.ticketing.jooq.schema.Tables.TICKETING_CHAT_EVENT;
import static org.ticketing.jooq.schema.Tables.TICKETING_CHAT_RECEIPT;
import static org.ticketing.jooq.schema.Tables.TICKETING_CONSULTATION;
import static org.ticketing.jooq.schema.Tables.TICKETING_CONTACT;
import static org.ticketing.jooq.schema.Tables.TICKETING_KNOWLEDGE_EVENT;
import static org.ticketing.jooq.schema.Tables.TICKETING_KNOWLEDGE_RECEIPT;
import static org.ticketing.jooq.schema.Tables.TICKETING_ORGANISATION_RECEIPT;
import static org.ticketing.jooq.schema.Tables.TICKETING_RATING;
import static org.ticketing.jooq.schema.Tables.TICKETING_READ;
import static org.ticketing.jooq.schema.Tables.TICKETING_RECEIPT;
import static org.ticketing.jooq.schema.Tables.TICKETING_REFUSAL;
import static org.ticketing.jooq.schema.Tables.TICKETING_SEEN;
import static org.ticketing.jooq.schema.Tables.TICKETING_SILENCED;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.ticketing.privacy.Erasure;

/**
 * A column, of a table that stands by itself, in which people are named. Tickets and organisations are not among them: they are
 * erased by what is left of their logs.
 *
 * @param stays whether a row stays, under the pseudonym; otherwise it is deleted
 */
record PersonColumn(Table<?> table, TableField<?, String> desk, TableField<?, String> person, boolean stays) {

    /** All of them. Whoever adds a table that names people adds it here: a test looks through every table for what is left. */
    static final List<PersonColumn> ALL = List.of(
            new PersonColumn(TICKETING_REFUSAL, TICKETING_REFUSAL.DESK, TICKETING_REFUSAL.BY_PERSON, true),
            new PersonColumn(TICKETING_READ, TICKETING_READ.DESK, TICKETING_READ.PERSON, true),
            new PersonColumn(TICKETING_SEEN, TICKETING_SEEN.DESK, TICKETING_SEEN.PERSON, true),
            new PersonColumn(TICKETING_CONTACT, TICKETING_CONTACT.DESK, TICKETING_CONTACT.CALLER, true),
            new PersonColumn(TICKETING_CONTACT, TICKETING_CONTACT.DESK, TICKETING_CONTACT.RECORDED_BY, true),
            new PersonColumn(TICKETING_RECEIPT, TICKETING_RECEIPT.DESK, TICKETING_RECEIPT.ACTOR, false),
            new PersonColumn(TICKETING_SILENCED, TICKETING_SILENCED.DESK, TICKETING_SILENCED.PERSON, false),
            new PersonColumn(TICKETING_ATTACHMENT, TICKETING_ATTACHMENT.DESK, TICKETING_ATTACHMENT.UPLOADED_BY, false),
            new PersonColumn(
                    TICKETING_ORGANISATION_RECEIPT,
                    TICKETING_ORGANISATION_RECEIPT.DESK,
                    TICKETING_ORGANISATION_RECEIPT.ACTOR,
                    false),
            new PersonColumn(
                    TICKETING_KNOWLEDGE_RECEIPT,
                    TICKETING_KNOWLEDGE_RECEIPT.DESK,
                    TICKETING_KNOWLEDGE_RECEIPT.ACTOR,
                    false),
            new PersonColumn(TICKETING_CHAT_RECEIPT, TICKETING_CHAT_RECEIPT.DESK, TICKETING_CHAT_RECEIPT.ACTOR, false),
            new PersonColumn(TICKETING_CHAT_EVENT, TICKETING_CHAT_EVENT.DESK, TICKETING_CHAT_EVENT.BY_PERSON, true),
            new PersonColumn(TICKETING_CHAT, TICKETING_CHAT.DESK, TICKETING_CHAT.PERSON, true),
            new PersonColumn(TICKETING_CHAT, TICKETING_CHAT.DESK, TICKETING_CHAT.ATTENDANT, true),
            // Bodies of these events name nobody, so their logs need not be told anew.
            new PersonColumn(
                    TICKETING_KNOWLEDGE_EVENT,
                    TICKETING_KNOWLEDGE_EVENT.DESK,
                    TICKETING_KNOWLEDGE_EVENT.BY_PERSON,
                    true),
            new PersonColumn(TICKETING_CONSULTATION, TICKETING_CONSULTATION.DESK, TICKETING_CONSULTATION.PERSON, true),
            new PersonColumn(TICKETING_RATING, TICKETING_RATING.DESK, TICKETING_RATING.PERSON, true));

    /** How many rows named the person. */
    long erase(DSLContext dsl, Erasure erasure) {
        return stays
                ? dsl.update(table)
                        .set(person, erasure.pseudonym().value())
                        .where(desk.eq(erasure.desk().value()))
                        .and(person.eq(erasure.person().value()))
                        .execute()
                : dsl.deleteFrom(table)
                        .where(desk.eq(erasure.desk().value()))
                        .and(person.eq(erasure.person().value()))
                        .execute();
    }
}
