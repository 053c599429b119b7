package org.ticketing.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.ticketing.problem.StorageFailed;

/**
 * Everything in which the databases differ.
 *
 * @param product the name that its driver gives it
 * @param placeholders what the migration scripts leave open: {@code instant}, {@code longtext}, {@code binary} for a
 *     piece of a file, and {@code bytes}, which makes a column of text compare and sort by bytes
 * @param races SQL states, or error codes where the states say too little, of a statement that failed only because another
 *     transaction came first: a second one of a key, a row that another changed or holds too long, a deadlock
 * @param collisions those of the races in which the database has undone the one, so that the same can be tried again
 * @param missingTable SQL states of a statement that failed because a table or column is not there
 */
record Vendor(
        String product,
        SQLDialect dialect,
        Map<String, String> placeholders,
        Set<String> races,
        Set<String> collisions,
        Set<String> missingTable) {

    /** Of all databases: SQL states, beside those that begin with 08, that leave a connection of no more use. */
    private static final Set<String> LOST = Set.of("57P01", "57P02", "57P03", "70100", "90067", "90098", "90121");

    /** Of all databases: SQL states of a file that is not as the database wrote it. */
    private static final Set<String> DAMAGED = Set.of("90030", "XX001", "XX002");

    static final Vendor H2 = new Vendor(
            "H2",
            SQLDialect.H2,
            Map.of(
                    "instant",
                    "timestamp(6)",
                    "longtext",
                    "varchar(1000000)",
                    "bytes",
                    "",
                    "binary",
                    "varbinary(262144)"),
            Set.of("23505", "90131", "HYT00", "40001"),
            Set.of("90131", "40001"),
            Set.of("42S02", "42S03", "42S04", "42S22", "90036", "90079"));

    static final Vendor POSTGRESQL = new Vendor(
            "PostgreSQL",
            SQLDialect.POSTGRES,
            Map.of("instant", "timestamp(6)", "longtext", "text", "bytes", "collate \"C\"", "binary", "bytea"),
            Set.of("23505", "55P03", "40001", "40P01"),
            Set.of("40001", "40P01"),
            Set.of("42P01", "42703", "3F000"));

    private static final String MARIADB_BYTES = "character set utf8mb4 collate utf8mb4_nopad_bin";

    static final Vendor MARIADB = new Vendor(
            "MariaDB",
            SQLDialect.MARIADB,
            Map.of(
                    "instant",
                    "datetime(6)",
                    "longtext",
                    "longtext " + MARIADB_BYTES,
                    "bytes",
                    MARIADB_BYTES,
                    "binary",
                    "mediumblob"),
            Set.of("1062", "1020", "1205", "40001"),
            Set.of("1020", "40001"),
            Set.of("42S02", "42S22"));

    private static final List<Vendor> ALL = List.of(H2, POSTGRESQL, MARIADB);

    Vendor {
        placeholders = Map.copyOf(placeholders);
        races = Set.copyOf(races);
        collisions = Set.copyOf(collisions);
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

    /**
     * The vendor of a host's database.
     *
     * @throws StorageFailed if it can't be reached
     */
    static Vendor of(DataSource dataSource) {
        return ask(dataSource, Vendor::of);
    }

    static String url(DataSource dataSource) {
        return ask(dataSource, connection -> connection.getMetaData().getURL());
    }

    /** A name as a database keeps it that was told it without quotes. */
    static String folded(DataSource dataSource, String name) {
        return ask(
                dataSource,
                connection ->
                        connection.getMetaData().storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name);
    }

    @FunctionalInterface
    private interface Question<T> {
        T to(Connection connection) throws SQLException;
    }

    private static <T> T ask(DataSource dataSource, Question<T> question) {
        try (Connection connection = dataSource.getConnection()) {
            return question.to(connection);
        } catch (SQLException e) {
            throw new StorageFailed(Failures.noConnection(e), e);
        }
    }

    static Vendor of(Connection connection) throws SQLException {
        return of(connection.getMetaData().getDatabaseProductName());
    }

    boolean isRace(DataAccessException failure) {
        return isOneOf(races, failure);
    }

    boolean isCollision(DataAccessException failure) {
        return isOneOf(collisions, failure);
    }

    private static boolean isOneOf(Set<String> codes, DataAccessException failure) {
        SQLException cause = failure.getCause(SQLException.class);
        return codes.contains(failure.sqlState())
                || (cause != null && codes.contains(String.valueOf(cause.getErrorCode())));
    }

    boolean isMissingTable(DataAccessException failure) {
        return missingTable.contains(failure.sqlState());
    }

    static boolean isLost(DataAccessException failure) {
        SQLException cause = failure.getCause(SQLException.class);
        // Without a state it is not the database that speaks, but a pool of a connection that has been closed since.
        boolean isClosed = cause != null && cause.getSQLState() == null;
        return isClosed || failure.sqlState().startsWith("08") || LOST.contains(failure.sqlState());
    }

    static boolean isDamaged(SQLException failure) {
        return DAMAGED.contains(String.valueOf(failure.getSQLState()));
    }
}
