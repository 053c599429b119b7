package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_EVENT;
import static org.ticketing.jooq.schema.Tables.TICKETING_ORGANISATION_EVENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.ticketing.jackson.LogJson;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * Where a person is named in logs. The database finds what may name them, by the text of the id as it stands in JSON, whole and
 * with its quotes; what is read then tells whether it does. It goes once through the log of a desk: that is rare, and an index of people
 * would cost every command.
 */
record PersonRows(DSLContext dsl, DeskId desk, PersonId person) {

    /** Tickets in the order of birth: those after one. */
    List<TicketId> tickets(Optional<TicketId> after, int limit) {
        List<TicketId> found = new ArrayList<>();
        Optional<TicketId> last = after;
        while (found.size() < limit) {
            List<TicketId> candidates = candidates(last, limit - found.size());
            if (candidates.isEmpty()) {
                return found;
            }
            candidates.stream().filter(this::isNamedIn).forEach(found::add);
            last = Optional.of(candidates.get(candidates.size() - 1));
        }
        return found;
    }

    private List<TicketId> candidates(Optional<TicketId> after, int limit) {
        Condition from = after.map(id -> TICKETING_EVENT.TICKET.gt(id.value())).orElse(DSL.noCondition());
        return dsl
                .selectDistinct(TICKETING_EVENT.TICKET)
                .from(TICKETING_EVENT)
                .where(TICKETING_EVENT.DESK.eq(desk.value()))
                .and(from)
                .and(mayName(TICKETING_EVENT.BY_PERSON, TICKETING_EVENT.BODY))
                .orderBy(TICKETING_EVENT.TICKET)
                .limit(limit)
                .fetch(TICKETING_EVENT.TICKET)
                .stream()
                .map((UUID id) -> new TicketId(id))
                .toList();
    }

    /** A search for a text as it is, so nothing in an id means more to it. */
    private Condition mayName(Field<String> by, Field<String> body) {
        return by.eq(person.value())
                .or(DSL.position(body, LogJson.quoted(person.value())).gt(0));
    }

    private boolean isNamedIn(TicketId ticket) {
        return new LogRows(dsl).log(desk, ticket).stream().anyMatch(recorded -> recorded.names(person));
    }

    List<OrganisationId> organisations() {
        OrganisationLogRows logs = new OrganisationLogRows(dsl);
        return dsl
                .selectDistinct(TICKETING_ORGANISATION_EVENT.ORGANISATION)
                .from(TICKETING_ORGANISATION_EVENT)
                .where(TICKETING_ORGANISATION_EVENT.DESK.eq(desk.value()))
                .and(mayName(TICKETING_ORGANISATION_EVENT.BY_PERSON, TICKETING_ORGANISATION_EVENT.BODY))
                .orderBy(TICKETING_ORGANISATION_EVENT.ORGANISATION)
                .fetch(TICKETING_ORGANISATION_EVENT.ORGANISATION)
                .stream()
                .map(OrganisationId::new)
                .filter(id -> logs.log(desk, id).stream().anyMatch(recorded -> recorded.names(person)))
                .toList();
    }
}
