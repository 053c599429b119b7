package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_TICKET;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.ticketing.view.Milestone;
import org.ticketing.view.Period;

/** Compiles spans of time to SQL. A ticket that has not reached a milestone has nothing in its column, and is in no span. */
final class PeriodSql {

    private PeriodSql() {}

    static Condition compile(Period period) {
        Field<Instant> column = column(period.milestone());
        Condition reached = column.isNotNull();
        Condition from = period.from().map(column::ge).orElseGet(DSL::noCondition);
        Condition before = period.before().map(column::lt).orElseGet(DSL::noCondition);
        return reached.and(from).and(before);
    }

    static Field<Instant> column(Milestone milestone) {
        return switch (milestone) {
            case OPENED -> TICKETING_TICKET.OPENED_AT;
            case CHANGED -> TICKETING_TICKET.CHANGED_AT;
            case ENDED -> TICKETING_TICKET.ENDED_AT;
            case DUE -> TICKETING_TICKET.NEXT_DUE;
        };
    }
}
