package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_REFUSAL;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.ticketing.storage.RefusedAttempt;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** Attempts that were refused. */
record RefusalRows(DSLContext dsl) {

    List<RefusedAttempt> of(DeskId desk, PersonId person, int skip, int limit) {
        return dsl.select(
                        TICKETING_REFUSAL.REFUSED_AT,
                        TICKETING_REFUSAL.ACTION,
                        TICKETING_REFUSAL.CHANNEL,
                        TICKETING_REFUSAL.TICKET,
                        TICKETING_REFUSAL.CODE,
                        TICKETING_REFUSAL.ORGANISATION,
                        TICKETING_REFUSAL.COMMAND)
                .from(TICKETING_REFUSAL)
                .where(TICKETING_REFUSAL.DESK.eq(desk.value()))
                .and(TICKETING_REFUSAL.BY_PERSON.eq(person.value()))
                .orderBy(TICKETING_REFUSAL.REFUSED_AT, TICKETING_REFUSAL.REFUSAL)
                .limit(skip, limit)
                .fetch(row -> new RefusedAttempt(
                        row.value1(),
                        person,
                        action(row.value2()),
                        row.value3(),
                        ticket(row.value4()),
                        directory(row.value6(), row.value7()),
                        row.value5()));
    }

    private static @Nullable TicketId ticket(@Nullable UUID id) {
        return id == null ? null : new TicketId(id);
    }

    private static RefusedAttempt.@Nullable ToDirectory directory(
            @Nullable String organisation, @Nullable String command) {
        return organisation == null || command == null
                ? null
                : new RefusedAttempt.ToDirectory(new OrganisationId(organisation), command);
    }

    static Action action(String key) {
        return UnreadableRow.read(
                key, known -> Action.valueOf(known.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    void insert(DeskId desk, RefusedAttempt attempt) {
        TicketId ticket = attempt.ticket();
        RefusedAttempt.ToDirectory directory = attempt.directory();
        dsl.insertInto(TICKETING_REFUSAL)
                .set(TICKETING_REFUSAL.DESK, desk.value())
                .set(TICKETING_REFUSAL.REFUSED_AT, attempt.at())
                .set(TICKETING_REFUSAL.REFUSAL, UUID.randomUUID())
                .set(TICKETING_REFUSAL.BY_PERSON, attempt.by().value())
                .set(TICKETING_REFUSAL.ACTION, attempt.action().key())
                .set(TICKETING_REFUSAL.CHANNEL, attempt.channel())
                .set(TICKETING_REFUSAL.TICKET, ticket == null ? null : ticket.value())
                .set(TICKETING_REFUSAL.CODE, attempt.code())
                .set(
                        TICKETING_REFUSAL.ORGANISATION,
                        directory == null ? null : directory.organisation().value())
                .set(TICKETING_REFUSAL.COMMAND, directory == null ? null : directory.command())
                .execute();
    }
}
