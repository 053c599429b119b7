package org.ticketing.jooq;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/**
 * Whether a statement stays at one desk: what it reads, changes or deletes is asked for by the desk, what it adds bears the
 * desk. It is parsed, so that a desk that is only mentioned does not count.
 */
final class NamesTheDesk {

    /** Looked through across desks: narrow tables, and the reason why they are. */
    static final Set<String> ACROSS_DESKS = Set.of("ticketing_wake_up", "ticketing_pending");

    /** Parsing takes longer than most databases do, and most statements are sent again and again. */
    private static final Set<String> LET_THROUGH = ConcurrentHashMap.newKeySet();

    private NamesTheDesk() {}

    /** Throws an error if the statement reaches over desks, or is none that can be understood. */
    static void require(String sql, SQLDialect dialect) {
        if (LET_THROUGH.contains(dialect + sql)) {
            return;
        }
        // The parser does not know how PostgreSQL asks whether words match: any comparison will do for what is asked
        // here.
        Query query = DSL.using(dialect).parser().parseQuery(sql.replace(" @@ ", " = "));
        List<Select<?>> within =
                query instanceof Select<?> select ? selectsIn(select.$where()).toList() : List.of();
        if (!stays(query) || !within.stream().allMatch(NamesTheDesk::stays) || hasOthers(sql, query, within.size())) {
            throw new AssertionError("a statement does not name the desk: " + sql);
        }
        LET_THROUGH.add(dialect + sql);
    }

    /** The selections that a condition asks whether something is in: each has to stay at one desk too. */
    private static Stream<Select<?>> selectsIn(Condition condition) {
        return switch (condition) {
            case QOM.And and -> Stream.concat(selectsIn(and.$arg1()), selectsIn(and.$arg2()));
            case QOM.In<?> in ->
                Stream.concat(Stream.of(in.$arg2()), selectsIn(in.$arg2().$where()));
            case null, default -> Stream.empty();
        };
    }

    /** Whether there are selections in places where nobody looks. */
    private static boolean hasOthers(String sql, Query query, int within) {
        // What is merged is selected from nowhere.
        int seen = within + (query instanceof Select || query instanceof QOM.Merge ? 1 : 0);
        return sql.split("\\bselect\\b", -1).length - 1 != seen;
    }

    private static boolean stays(Query query) {
        return switch (query) {
            case QOM.Insert<?> insert -> insert.$columns().stream().anyMatch(NamesTheDesk::isDesk);
            case QOM.Update<?> update -> asksFor(update.$where());
            case QOM.Delete<?> delete -> asksFor(delete.$where());
            case QOM.Merge<?> merge -> matchesOn(merge.$on());
            case Select<?> select -> stays(select);
            default -> false;
        };
    }

    private static boolean stays(Select<?> select) {
        List<String> tables = select.$from().stream().map(NamesTheDesk::name).toList();
        // The sequence of numbers stands in no table.
        return ACROSS_DESKS.containsAll(tables)
                || (tables.size() == 1
                        && asksFor(select.$where())
                        && joinsByDesk(select.$from().get(0)));
    }

    /** What is joined lies at the same desk, so both are found in one place. */
    private static boolean joinsByDesk(Table<?> table) {
        return switch (table) {
            case QOM.QualifiedJoin<?, ?> join ->
                matchesOn(join.$on()) && joinsByDesk(join.$table1()) && joinsByDesk(join.$table2());
            case QOM.JoinTable<?, ?> join -> false;
            default -> true;
        };
    }

    private static boolean asksFor(Condition condition) {
        return switch (condition) {
            case QOM.And and -> asksFor(and.$arg1()) || asksFor(and.$arg2());
            case QOM.Eq<?> eq -> isDesk(eq.$arg1()) && !isDesk(eq.$arg2());
            case null, default -> false;
        };
    }

    /** What is merged bears the desk of the row that it meets. */
    private static boolean matchesOn(Condition condition) {
        return switch (condition) {
            case QOM.And and -> matchesOn(and.$arg1()) || matchesOn(and.$arg2());
            case QOM.Eq<?> eq -> isDesk(eq.$arg1()) && isDesk(eq.$arg2());
            case null, default -> false;
        };
    }

    private static boolean isDesk(Field<?> field) {
        return field.getName().toLowerCase(Locale.ROOT).equals("desk");
    }

    private static String name(Table<?> table) {
        return table.getName().toLowerCase(Locale.ROOT);
    }
}
