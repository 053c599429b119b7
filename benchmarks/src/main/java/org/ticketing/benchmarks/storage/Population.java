package org.ticketing.benchmarks.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.ticketing.benchmarks.TicketLife;
import org.ticketing.jooq.JooqStorage;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.Change;

/**
 * Fills a database with the tickets of one desk: {@value #ORIGINALS} through the library, each with about ten events; all
 * others are copies of these that the database makes of every row, under other ids, codes, organisations and words. So an
 * organisation has {@value #OF_AN_ORGANISATION} tickets and a word {@value #WITH_A_WORD}, however many there are in all.
 */
final class Population {

    static final int ORIGINALS = 10_000;
    static final int OF_AN_ORGANISATION = 200;
    static final int WITH_A_WORD = 40;

    /** Of a hundred tickets, so many still wait for an answer. */
    private static final int OPEN_OF_HUNDRED = 40;

    private static final int IN_A_TRANSACTION = 100;
    private static final int VOCABULARY = 2_000;

    /** What can be told apart by its name, and so is another one in each copy. */
    private static final Set<String> NAMES = Set.of("character varying", "character large object", "text");

    private final DataSource database;
    private final SupportPolicy policy;

    Population(DataSource database, SupportPolicy policy) {
        this.database = database;
        this.policy = policy;
    }

    /** The organisation of a ticket, by its number. */
    static String organisation(int copy, int number) {
        return "loja-8%03x-%d".formatted(copy, number / OF_AN_ORGANISATION);
    }

    /** A word that only {@value #WITH_A_WORD} tickets have, and these one after the other; no other begins with it. */
    static String word(int copy, int number) {
        return "lote8%03xx%04d".formatted(copy, number / WITH_A_WORD);
    }

    void fill(int tickets) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            originals(connection, Math.min(tickets, ORIGINALS));
            copies(connection, tickets / ORIGINALS);
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze");
            }
            connection.commit();
        }
    }

    /** As a host would import them: many changes in each of its transactions. */
    private void originals(Connection connection, int tickets) throws SQLException {
        JooqStorage storage = JooqStorage.joining(connection);
        storage.publish(policy);
        for (int number = 0; number < tickets; number++) {
            TicketLife.Log life = TicketLife.of(
                    policy,
                    number,
                    "SIS-8000-" + number,
                    organisation(0, number),
                    "Nota não sai " + word(0, number) + said(number),
                    number % 100 >= OPEN_OF_HUNDRED);
            storage.append(new Change(life.ticket(), life.log(), life.texts(), Optional.empty()));
            if (number % IN_A_TRANSACTION == IN_A_TRANSACTION - 1) {
                connection.commit();
            }
        }
        connection.commit();
    }

    /** Some words of a language, in which the word of rank n is about n times as rare as the first. */
    private static String said(int number) {
        Random random = new Random(number);
        return IntStream.range(0, 4)
                .mapToObj(i -> " palavra" + (int) Math.pow(VOCABULARY, random.nextDouble()))
                .collect(Collectors.joining());
    }

    private void copies(Connection connection, int copies) throws SQLException {
        List<String> tables = new ArrayList<>();
        for (String table : List.of("ticket", "event", "text", "word", "wake_up")) {
            if (!columns(connection, "ticketing_" + table).isEmpty()) {
                tables.add("ticketing_" + table);
                run(connection, "create table original_%s as select * from ticketing_%s".formatted(table, table));
            }
        }
        for (int copy = 1; copy < copies; copy++) {
            for (String table : tables) {
                copy(connection, table, copy);
            }
            connection.commit();
            System.err.printf(Locale.ROOT, "\r%,d tickets", (copy + 1) * ORIGINALS);
        }
        for (String table : tables) {
            run(connection, "drop table " + table.replace("ticketing_", "original_"));
        }
        System.err.println();
    }

    private static void copy(Connection connection, String table, int copy) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : columns(connection, table)) {
            names.add(column.name());
            values.add(column.copied(copy));
        }
        run(
                connection,
                "insert into %s (%s) select %s from %s"
                        .formatted(
                                table,
                                String.join(", ", names),
                                String.join(", ", values),
                                table.replace("ticketing_", "original_")));
    }

    private record Column(String name, String type) {

        /** Every id, code and name of an original says 8000 somewhere. */
        String copied(int copy) {
            String copied = "replace(replace(cast(%s as varchar), '-8000-', '-8%03x-'), '8000x', '8%03xx')"
                    .formatted(name, copy, copy);
            if (type.equals("uuid") || type.equals("tsvector")) {
                return "cast(%s as %s)".formatted(copied, type);
            }
            return NAMES.contains(type) ? copied : name;
        }
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select lower(column_name), lower(data_type)"
                        + " from information_schema.columns where lower(table_name) = '" + table + "'")) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
