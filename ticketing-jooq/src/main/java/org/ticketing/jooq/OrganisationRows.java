package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_ORGANISATION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Organisation;
import org.ticketing.jackson.DirectoryJson;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;

/** Organisations as their logs leave them. */
record OrganisationRows(DSLContext dsl) {

    Optional<Organisation> find(DeskId desk, OrganisationId id) {
        return dsl.select(TICKETING_ORGANISATION.STATE)
                .from(TICKETING_ORGANISATION)
                .where(TICKETING_ORGANISATION.DESK.eq(desk.value()))
                .and(TICKETING_ORGANISATION.ORGANISATION.eq(id.value()))
                .fetchOptional(TICKETING_ORGANISATION.STATE)
                .map(OrganisationRows::read);
    }

    List<Organisation> list(DeskId desk, Optional<OrganisationId> after, int limit) {
        return dsl
                .select(TICKETING_ORGANISATION.STATE)
                .from(TICKETING_ORGANISATION)
                .where(TICKETING_ORGANISATION.DESK.eq(desk.value()))
                .and(after.map(id -> TICKETING_ORGANISATION.ORGANISATION.gt(id.value()))
                        .orElse(DSL.trueCondition()))
                .orderBy(TICKETING_ORGANISATION.ORGANISATION)
                .limit(limit)
                .fetch(TICKETING_ORGANISATION.STATE)
                .stream()
                .map(OrganisationRows::read)
                .toList();
    }

    private static Organisation read(String state) {
        return UnreadableRow.read(state, DirectoryJson::readOrganisation);
    }

    /** The row of an organisation, if there is one. */
    record Found(Optional<Record> row) {

        /** Whether the row tells in every column what the organisation is. */
        boolean tells(Organisation organisation) {
            return row.filter(found -> changeable(organisation).entrySet().stream()
                            .allMatch(column -> column.getKey().equals(TICKETING_ORGANISATION.STATE)
                                    ? isStateOf(organisation, found)
                                    : Objects.equals(found.get(column.getKey()), column.getValue())))
                    .isPresent();
        }

        /** Read, not compared as text: an older form of the same is as good. */
        private static boolean isStateOf(Organisation organisation, Record found) {
            try {
                return read(found.get(TICKETING_ORGANISATION.STATE)).equals(organisation);
            } catch (UnreadableRow e) {
                return false;
            }
        }
    }

    /** Keeps everybody else from changing an organisation until the end of the transaction. */
    Found lock(DeskId desk, OrganisationId id) {
        return new Found(dsl.select(TICKETING_ORGANISATION.fields())
                .from(TICKETING_ORGANISATION)
                .where(TICKETING_ORGANISATION.DESK.eq(desk.value()))
                .and(TICKETING_ORGANISATION.ORGANISATION.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .map(row -> row));
    }

    /** Puts what the organisation is in the place of what was found. */
    void replace(Organisation organisation, Found found) {
        if (found.row().isEmpty()) {
            insert(organisation);
        } else {
            dsl.update(TICKETING_ORGANISATION)
                    .set(changeable(organisation))
                    .where(TICKETING_ORGANISATION.DESK.eq(organisation.desk().value()))
                    .and(TICKETING_ORGANISATION.ORGANISATION.eq(
                            organisation.id().value()))
                    .execute();
        }
    }

    void insert(Organisation organisation) {
        Map<Field<?>, @Nullable Object> row = changeable(organisation);
        row.put(TICKETING_ORGANISATION.DESK, organisation.desk().value());
        row.put(TICKETING_ORGANISATION.ORGANISATION, organisation.id().value());
        dsl.insertInto(TICKETING_ORGANISATION).set(row).execute();
    }

    /** Whether the organisation was still at the version that the change begins at. */
    boolean update(Organisation organisation, long fromVersion) {
        return dsl.update(TICKETING_ORGANISATION)
                        .set(changeable(organisation))
                        .where(TICKETING_ORGANISATION.DESK.eq(
                                organisation.desk().value()))
                        .and(TICKETING_ORGANISATION.ORGANISATION.eq(
                                organisation.id().value()))
                        .and(TICKETING_ORGANISATION.VERSION.eq(fromVersion))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, @Nullable Object> changeable(Organisation organisation) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>();
        row.put(TICKETING_ORGANISATION.VERSION, organisation.version());
        row.put(TICKETING_ORGANISATION.CHANGED_AT, organisation.changedAt());
        row.put(TICKETING_ORGANISATION.SEATS, (long) organisation.contract().seats());
        row.put(TICKETING_ORGANISATION.SEATS_IN_USE, (long) organisation.seatsInUse());
        row.put(TICKETING_ORGANISATION.STATE, DirectoryJson.write(organisation));
        return row;
    }
}
