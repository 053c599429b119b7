package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_CONSULTATION;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ticketing.jackson.KnowledgeJson;
import org.ticketing.knowledge.Consultation;
import org.ticketing.knowledge.Deflection;
import org.ticketing.vocabulary.ConsultationId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** Consultations as their logs leave them. */
record ConsultationRows(DSLContext dsl, DeskId desk) {

    Optional<Consultation> find(ConsultationId id) {
        return dsl.select(TICKETING_CONSULTATION.fields())
                .from(TICKETING_CONSULTATION)
                .where(is(id))
                .fetchOptional()
                .map(row -> UnreadableRow.read(row, ConsultationRows::read));
    }

    /** The row of a consultation, which nobody else changes until the end of the transaction. */
    Optional<Record> lock(ConsultationId id) {
        return dsl.select(TICKETING_CONSULTATION.fields())
                .from(TICKETING_CONSULTATION)
                .where(is(id))
                .forUpdate()
                .fetchOptional()
                .map(row -> row);
    }

    private Condition is(ConsultationId id) {
        return TICKETING_CONSULTATION.DESK.eq(desk.value()).and(TICKETING_CONSULTATION.CONSULTATION.eq(id.value()));
    }

    private static Consultation read(Record row) {
        String outcome = row.get(TICKETING_CONSULTATION.OUTCOME);
        return new Consultation(
                new DeskId(row.get(TICKETING_CONSULTATION.DESK)),
                new ConsultationId(row.get(TICKETING_CONSULTATION.CONSULTATION)),
                row.get(TICKETING_CONSULTATION.VERSION),
                row.get(TICKETING_CONSULTATION.BEGUN_AT),
                row.get(TICKETING_CONSULTATION.CHANGED_AT),
                new PersonId(row.get(TICKETING_CONSULTATION.PERSON)),
                Optional.ofNullable(row.get(TICKETING_CONSULTATION.ORGANISATION))
                        .map(OrganisationId::new)
                        .orElse(null),
                row.get(TICKETING_CONSULTATION.CATEGORY),
                KnowledgeJson.readArticles(row.get(TICKETING_CONSULTATION.ARTICLES_SHOWN)),
                KnowledgeJson.readArticles(row.get(TICKETING_CONSULTATION.ARTICLES_READ)),
                Stream.of(Consultation.Outcome.values())
                        .filter(each -> Key.of(each).equals(outcome))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no outcome: " + outcome)),
                Optional.ofNullable(row.get(TICKETING_CONSULTATION.TICKET))
                        .map(TicketId::new)
                        .orElse(null));
    }

    void insert(Consultation consultation) {
        dsl.insertInto(TICKETING_CONSULTATION).set(whole(consultation)).execute();
    }

    /** Whether the consultation was still at the version that the change begins at. */
    boolean update(Consultation consultation, long fromVersion) {
        return dsl.update(TICKETING_CONSULTATION)
                        .set(changeable(consultation))
                        .where(is(consultation.id()))
                        .and(TICKETING_CONSULTATION.VERSION.eq(fromVersion))
                        .execute()
                == 1;
    }

    /** Puts what the consultation is in the place of what was found; whether that told something else. */
    boolean correct(Consultation consultation, Optional<Record> found) {
        Map<Field<?>, @Nullable Object> whole = whole(consultation);
        if (found.isEmpty()) {
            insert(consultation);
            return true;
        }
        if (whole.entrySet().stream()
                .allMatch(column -> Objects.equals(found.get().get(column.getKey()), column.getValue()))) {
            return false;
        }
        dsl.update(TICKETING_CONSULTATION)
                .set(whole)
                .where(is(consultation.id()))
                .execute();
        return true;
    }

    Deflection deflection(Instant fromInclusive, Instant untilExclusive) {
        Map<String, Long> counts = new HashMap<>();
        dsl.select(TICKETING_CONSULTATION.OUTCOME, DSL.count())
                .from(TICKETING_CONSULTATION)
                .where(TICKETING_CONSULTATION.DESK.eq(desk.value()))
                .and(TICKETING_CONSULTATION.BEGUN_AT.ge(fromInclusive))
                .and(TICKETING_CONSULTATION.BEGUN_AT.lt(untilExclusive))
                .groupBy(TICKETING_CONSULTATION.OUTCOME)
                .forEach(row -> counts.put(row.value1(), row.value2().longValue()));
        return new Deflection(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(Key.of(Consultation.Outcome.HELPED), 0L),
                counts.getOrDefault(Key.of(Consultation.Outcome.REJECTED), 0L),
                counts.getOrDefault(Key.of(Consultation.Outcome.TICKET), 0L));
    }

    private static Map<Field<?>, @Nullable Object> whole(Consultation consultation) {
        OrganisationId organisation = consultation.organisation();
        Map<Field<?>, @Nullable Object> row = changeable(consultation);
        row.put(TICKETING_CONSULTATION.DESK, consultation.desk().value());
        row.put(TICKETING_CONSULTATION.CONSULTATION, consultation.id().value());
        row.put(TICKETING_CONSULTATION.BEGUN_AT, consultation.begunAt());
        row.put(TICKETING_CONSULTATION.PERSON, consultation.person().value());
        row.put(TICKETING_CONSULTATION.ORGANISATION, organisation == null ? null : organisation.value());
        row.put(TICKETING_CONSULTATION.CATEGORY, consultation.category());
        row.put(TICKETING_CONSULTATION.ARTICLES_SHOWN, KnowledgeJson.writeArticles(consultation.shown()));
        return row;
    }

    private static Map<Field<?>, @Nullable Object> changeable(Consultation consultation) {
        TicketId ticket = consultation.ticket();
        Map<Field<?>, @Nullable Object> row = new HashMap<>();
        row.put(TICKETING_CONSULTATION.VERSION, consultation.version());
        row.put(TICKETING_CONSULTATION.CHANGED_AT, consultation.changedAt());
        row.put(TICKETING_CONSULTATION.ARTICLES_READ, KnowledgeJson.writeArticles(consultation.read()));
        row.put(TICKETING_CONSULTATION.OUTCOME, Key.of(consultation.outcome()));
        row.put(TICKETING_CONSULTATION.TICKET, ticket == null ? null : ticket.value());
        return row;
    }
}
