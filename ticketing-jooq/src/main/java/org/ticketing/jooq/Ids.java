package org.ticketing.jooq;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Many ids in one statement. PostgreSQL takes them as one array: one short statement for any number of them. Elsewhere they are
 * a list, which the last of them fills up to a power of two: a few lengths make few statements.
 */
record Ids(List<UUID> listed, boolean asArray) {

    static Ids of(DSLContext dsl, Collection<UUID> ids) {
        boolean asArray = dsl.dialect().family() == SQLDialect.POSTGRES;
        return new Ids(asArray ? List.copyOf(ids) : filledUp(ids), asArray);
    }

    private static List<UUID> filledUp(Collection<UUID> ids) {
        List<UUID> listed = new ArrayList<>(ids);
        while (Integer.bitCount(listed.size()) > 1) {
            listed.add(listed.getLast());
        }
        return listed;
    }

    Condition in(Field<UUID> column) {
        return asArray ? column.eq(DSL.any(array())) : column.in(listed);
    }

    private UUID[] array() {
        return listed.toArray(UUID[]::new);
    }

    /** The same for statements that differ in nothing but the ids. */
    String form() {
        return asArray ? "array" : Integer.toString(listed.size());
    }

    /** The values of a statement's parameters, if one comes before the ids. */
    Object[] after(Object first) {
        List<Object> values = new ArrayList<>(List.of(first));
        if (asArray) {
            values.add(array());
        } else {
            values.addAll(listed);
        }
        return values.toArray();
    }
}
