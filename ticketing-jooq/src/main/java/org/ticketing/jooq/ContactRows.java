package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_CONTACT;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ticketing.contact.Contact;
import org.ticketing.contact.ContactId;
import org.ticketing.contact.Recognition;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

/** That people have reached the vendor. */
record ContactRows(DSLContext dsl) {

    void insert(DeskId desk, Contact contact) {
        PersonId caller = contact.caller();
        OrganisationId organisation = contact.organisation();
        TicketId ticket = contact.ticket();
        dsl.insertInto(TICKETING_CONTACT)
                .set(TICKETING_CONTACT.DESK, desk.value())
                .set(TICKETING_CONTACT.CONTACT, contact.id().value())
                .set(TICKETING_CONTACT.HAPPENED_AT, contact.at())
                .set(TICKETING_CONTACT.CHANNEL, contact.channel())
                .set(TICKETING_CONTACT.CALLER, caller == null ? null : caller.value())
                .set(TICKETING_CONTACT.ORGANISATION, organisation == null ? null : organisation.value())
                .set(TICKETING_CONTACT.RECOGNITION, contact.recognition().key())
                .set(TICKETING_CONTACT.WISH, contact.wish().key())
                .set(TICKETING_CONTACT.TICKET, ticket == null ? null : ticket.value())
                .set(TICKETING_CONTACT.RECORDED_BY, contact.recordedBy().value())
                .set(TICKETING_CONTACT.REFUSAL, contact.refusal())
                .set(TICKETING_CONTACT.WORDS, contact.words().orElse(null))
                .set(
                        TICKETING_CONTACT.IDEMPOTENCY_KEY,
                        contact.once().map(Contact.Once::key).orElse(null))
                .set(
                        TICKETING_CONTACT.FINGERPRINT,
                        contact.once().map(Contact.Once::fingerprint).orElse(null))
                .execute();
    }

    Optional<Contact> under(DeskId desk, PersonId recordedBy, String key) {
        return dsl.select()
                .from(TICKETING_CONTACT)
                .where(TICKETING_CONTACT.DESK.eq(desk.value()))
                .and(TICKETING_CONTACT.RECORDED_BY.eq(recordedBy.value()))
                .and(TICKETING_CONTACT.IDEMPOTENCY_KEY.eq(key))
                .fetchOptional(ContactRows::contact);
    }

    List<Contact> newest(DeskId desk, Optional<ContactId> before, int limit) {
        Condition older =
                before.map(id -> TICKETING_CONTACT.CONTACT.lt(id.value())).orElseGet(DSL::noCondition);
        return dsl.select()
                .from(TICKETING_CONTACT)
                .where(TICKETING_CONTACT.DESK.eq(desk.value()))
                .and(older)
                .orderBy(TICKETING_CONTACT.CONTACT.desc())
                .limit(limit)
                .fetch(ContactRows::contact);
    }

    private static Contact contact(Record row) {
        return UnreadableRow.read(row, ContactRows::read);
    }

    private static Contact read(Record row) {
        return new Contact(
                new ContactId(row.get(TICKETING_CONTACT.CONTACT)),
                row.get(TICKETING_CONTACT.HAPPENED_AT),
                row.get(TICKETING_CONTACT.CHANNEL),
                Optional.ofNullable(row.get(TICKETING_CONTACT.CALLER))
                        .map(PersonId::new)
                        .orElse(null),
                Optional.ofNullable(row.get(TICKETING_CONTACT.ORGANISATION))
                        .map(OrganisationId::new)
                        .orElse(null),
                constant(Recognition.class, row.get(TICKETING_CONTACT.RECOGNITION)),
                constant(Action.class, row.get(TICKETING_CONTACT.WISH)),
                Optional.ofNullable(row.get(TICKETING_CONTACT.TICKET))
                        .map(TicketId::new)
                        .orElse(null),
                new PersonId(row.get(TICKETING_CONTACT.RECORDED_BY)),
                row.get(TICKETING_CONTACT.REFUSAL),
                Optional.ofNullable(row.get(TICKETING_CONTACT.WORDS)),
                once(row.get(TICKETING_CONTACT.IDEMPOTENCY_KEY), row.get(TICKETING_CONTACT.FINGERPRINT)));
    }

    private static Optional<Contact.Once> once(@Nullable String key, @Nullable String fingerprint) {
        return key == null || fingerprint == null ? Optional.empty() : Optional.of(new Contact.Once(key, fingerprint));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> Key.of(each).equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + ": " + key));
    }

    /** Those in which somebody was the caller, or which they wrote down. */
    List<Contact> of(DeskId desk, PersonId person, int skip, int limit) {
        return dsl.select()
                .from(TICKETING_CONTACT)
                .where(TICKETING_CONTACT.DESK.eq(desk.value()))
                .and(TICKETING_CONTACT.CALLER.eq(person.value()).or(TICKETING_CONTACT.RECORDED_BY.eq(person.value())))
                .orderBy(TICKETING_CONTACT.CONTACT)
                .limit(skip, limit)
                .fetch(ContactRows::contact);
    }

    void delete(DeskId desk, TicketId ticket) {
        dsl.deleteFrom(TICKETING_CONTACT)
                .where(TICKETING_CONTACT.DESK.eq(desk.value()))
                .and(TICKETING_CONTACT.TICKET.eq(ticket.value()))
                .execute();
    }

    /** Erases what somebody said. */
    void erase(DeskId desk, PersonId caller) {
        dsl.update(TICKETING_CONTACT)
                .setNull(TICKETING_CONTACT.WORDS)
                .setNull(TICKETING_CONTACT.IDEMPOTENCY_KEY)
                .setNull(TICKETING_CONTACT.FINGERPRINT)
                .where(TICKETING_CONTACT.DESK.eq(desk.value()))
                .and(TICKETING_CONTACT.CALLER.eq(caller.value()))
                .execute();
    }

    /** Erases what was said. */
    void erase(DeskId desk, Collection<TextId> ids) {
        dsl.update(TICKETING_CONTACT)
                .setNull(TICKETING_CONTACT.WORDS)
                .setNull(TICKETING_CONTACT.IDEMPOTENCY_KEY)
                .setNull(TICKETING_CONTACT.FINGERPRINT)
                .where(TICKETING_CONTACT.DESK.eq(desk.value()))
                .and(TICKETING_CONTACT.CONTACT.in(
                        ids.stream().map(TextId::value).distinct().toList()))
                .execute();
    }
}
