package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_TICKET;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.ticketing.jackson.LogJson;
import org.ticketing.storage.ClaimedTicket;
import org.ticketing.storage.DueTicket;
import org.ticketing.vocabulary.DeskId;

/** The states of tickets that a runner has claimed. */
record ClaimedRows(DSLContext dsl, Failures failures) {

    /** One statement a desk. */
    List<ClaimedTicket> read(List<DueTicket> claimed) {
        Map<DeskId, Map<UUID, String>> states = new HashMap<>();
        WakeUpRows.byDesk(claimed).forEach((desk, tickets) -> states.put(desk, states(desk, tickets)));
        return claimed.stream()
                .flatMap(due -> claimed(due, states.getOrDefault(due.desk(), Map.of())))
                .toList();
    }

    /** Where there is no such ticket, there is nothing to wake up. */
    private Stream<ClaimedTicket> claimed(DueTicket due, Map<UUID, String> states) {
        String state = states.get(due.ticket().value());
        return state == null
                ? Stream.empty()
                : Stream.of(new ClaimedTicket(
                        due, () -> failures.guard(() -> UnreadableRow.read(state, LogJson::readTicket))));
    }

    private Map<UUID, String> states(DeskId desk, Collection<UUID> tickets) {
        return dsl.select(TICKETING_TICKET.TICKET, TICKETING_TICKET.STATE)
                .from(TICKETING_TICKET)
                .where(TICKETING_TICKET.DESK.eq(desk.value()))
                .and(Ids.of(dsl, tickets).in(TICKETING_TICKET.TICKET))
                .fetchMap(TICKETING_TICKET.TICKET, TICKETING_TICKET.STATE);
    }
}
