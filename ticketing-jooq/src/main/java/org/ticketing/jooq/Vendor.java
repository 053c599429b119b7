package org.ticketing.jooq;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;

/**
 * Everything in which the databases differ.
 *
 * @param product the name that its driver gives it
 * @param placeholders what the migration scripts leave open
 * @param races SQL states of a statement that failed only because another transaction came first
 * @param missingTable SQL states of a statement that failed because a table or column is not there
 */
record Vendor(
        String product,
        SQLDialect dialect,
        Map<String, String> placeholders,
        Set<String> races,
        Set<String> missingTable) {

    static final Vendor H2 = new Vendor(
            "H2",
            SQLDialect.H2,
            Map.of("instant", "timestamp(6)", "longtext", "varchar(1000000)"),
            // A second one of a key, a row that another changed, a row or table that another holds too long, a
            // deadlock.
            Set.of("23505", "90131", "HYT00", "40001"),
            Set.of("42S02", "42S03", "42S04", "42S22", "90036"));

    private static final List<Vendor> ALL = List.of(H2);

    Vendor {
        placeholders = Map.copyOf(placeholders);
        races = Set.copyOf(races);
        missingTable = Set.copyOf(missingTable);
    }

    /**
     * The vendor of a database.
     *
     * @throws IllegalArgumentException if it is none of those that are known
     */
    static Vendor of(String product) {
        return ALL.stream()
                .filter(vendor -> vendor.product.equals(product))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the database is " + product
                        + ", which is not supported: use one of "
                        + ALL.stream().map(Vendor::product).collect(Collectors.joining(", "))));
    }

    boolean isRace(DataAccessException failure) {
        return races.contains(failure.sqlState());
    }

    boolean isMissingTable(DataAccessException failure) {
        return missingTable.contains(failure.sqlState());
    }
}
