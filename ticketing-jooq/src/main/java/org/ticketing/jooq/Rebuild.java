package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_EVENT;
import static org.ticketing.jooq.schema.Tables.TICKETING_TICKET;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/** Folds the log of a desk into rows again, ticket by ticket, while others work. */
record Rebuild(DSLContext dsl, DeskId desk) {

    private static final int PAGE = 100;

    Rebuilt run() {
        long tickets = 0;
        List<TicketId> corrected = new ArrayList<>();
        for (List<UUID> page = logs(null); !page.isEmpty(); page = logs(page.get(page.size() - 1))) {
            tickets += page.size();
            page.stream().map(TicketId::new).filter(this::correct).forEach(corrected::add);
        }
        return new Rebuilt(
                tickets,
                corrected,
                rowsWithoutLog(),
                new OrganisationRebuild(dsl, desk).run(),
                new KnowledgeRebuild(dsl, desk).run(),
                new ChatRebuild(dsl, desk).run());
    }

    /** Whether there was something to correct. */
    private boolean correct(TicketId id) {
        return dsl.transactionResult(tx -> {
            TicketRows rows = new TicketRows(tx.dsl());
            // First the row, since it is what a command locks: from here on the log stays as it is.
            TicketRows.Found found = rows.lock(desk, id);
            List<Recorded> log = new LogRows(tx.dsl()).log(desk, id);
            Ticket folded = Decider.fold(id, desk, log);
            TicketEvent last = log.get(log.size() - 1).event();
            WakeUpRows wakeUps = new WakeUpRows(tx.dsl());
            boolean otherWords = new TextRows(tx.dsl()).correctWords(folded, log);
            if (found.tells(folded, last) && wakeUps.tells(folded)) {
                return otherWords;
            }
            rows.replace(folded, last, found);
            wakeUps.set(folded);
            return true;
        });
    }

    private List<TicketId> rowsWithoutLog() {
        List<TicketId> without = new ArrayList<>();
        for (List<UUID> page = rows(null); !page.isEmpty(); page = rows(page.get(page.size() - 1))) {
            Set<UUID> known = new HashSet<>(begun(page));
            page.stream().filter(id -> !known.contains(id)).map(TicketId::new).forEach(without::add);
        }
        return without;
    }

    private List<UUID> begun(List<UUID> ids) {
        return dsl.select(TICKETING_EVENT.TICKET)
                .from(TICKETING_EVENT)
                .where(TICKETING_EVENT.DESK.eq(desk.value()))
                .and(TICKETING_EVENT.SEQUENCE_NUMBER.eq(1L))
                .and(TICKETING_EVENT.TICKET.in(ids))
                .fetch(TICKETING_EVENT.TICKET);
    }

    private List<UUID> logs(@Nullable UUID after) {
        Condition ofDesk = TICKETING_EVENT.DESK.eq(desk.value());
        return page(TICKETING_EVENT, TICKETING_EVENT.TICKET, ofDesk.and(TICKETING_EVENT.SEQUENCE_NUMBER.eq(1L)), after);
    }

    private List<UUID> rows(@Nullable UUID after) {
        return page(TICKETING_TICKET, TICKETING_TICKET.TICKET, TICKETING_TICKET.DESK.eq(desk.value()), after);
    }

    private List<UUID> page(Table<?> table, Field<UUID> ticket, Condition condition, @Nullable UUID after) {
        return dsl.select(ticket)
                .from(table)
                .where(condition)
                .and(after == null ? DSL.trueCondition() : ticket.gt(after))
                .orderBy(ticket)
                .limit(PAGE)
                .fetch(ticket);
    }
}
