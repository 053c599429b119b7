package org.ticketing.jooq;

import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Rows by many ids at once. */
final class Ids {

    private Ids() {}

    /** PostgreSQL takes them as one array: one short statement for any number, and one parameter instead of a list of them. */
    static Condition in(DSLContext dsl, Field<UUID> column, Collection<UUID> ids) {
        return dsl.dialect().family() == SQLDialect.POSTGRES
                ? column.eq(DSL.any(ids.toArray(UUID[]::new)))
                : column.in(ids);
    }
}
