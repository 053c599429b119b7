package org.ticketing.jooq;

import java.time.Instant;
import java.util.List;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.ticketing.storage.Grouping;

/** Compiles stretches of time to a number that rows have: what a day is depends on a time zone, which SQL is not asked about. */
record Slots(Grouping.Slots slots) {

    static final String NAME = "slot_number";

    Field<Integer> number() {
        Field<Instant> at = PeriodSql.column(slots.milestone());
        List<Instant> bounds = slots.bounds();
        CaseConditionStep<Integer> number = DSL.when(at.lt(bounds.get(1)), DSL.inline(0));
        for (int i = 2; i < bounds.size(); i++) {
            number = number.when(at.lt(bounds.get(i)), DSL.inline(i - 1));
        }
        return number.as(DSL.unquotedName(NAME));
    }

    /** What lies in any of them. */
    Condition all() {
        Field<Instant> at = PeriodSql.column(slots.milestone());
        List<Instant> bounds = slots.bounds();
        return at.ge(bounds.get(0)).and(at.lt(bounds.get(bounds.size() - 1)));
    }
}
