package org.ticketing.jooq;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.Table;

/**
 * What a database held when a migration was its newest: all rows, as that database gave them. Written once for each migration
 * and each database, then kept as it is, so that whatever comes later is tested on it.
 *
 * @param migration whose tables the rows are in
 */
record Fixture(Databases databases, String migration) {

    private static final Path FOLDER = Path.of("src/test/resources/org/ticketing/jooq/fixture");
    private static final String END = ";\n";
    private static final Set<Integer> NUMBERS = Set.of(Types.BIGINT, Types.INTEGER);
    /** What each database calls its columns of bytes: by their types they look like ids on some of them. */
    private static final Set<String> BYTES = Set.of("binary varying", "bytea", "mediumblob");
    /** MariaDB takes a backslash in a text for an escape otherwise, which no other database does. */
    private static final String PLAIN_TEXTS = "set session sql_mode = 'NO_BACKSLASH_ESCAPES,STRICT_TRANS_TABLES'";

    Path file() {
        String version = migration.substring(0, migration.indexOf("__"));
        return FOLDER.resolve(version).resolve(databases.name().toLowerCase(Locale.ROOT) + ".sql");
    }

    /** Whether it was written before a migration was there. */
    boolean isBefore(String later) {
        return Scripts.CHAIN.indexOf(migration) < Scripts.CHAIN.indexOf(later);
    }

    /** Brings an empty database to where it was then: tables by the migrations up to then, and the rows. */
    void restore(DataSource database) throws SQLException, IOException {
        List<Script> chain = Migrations.scripts(database);
        int upTo = Scripts.CHAIN.indexOf(migration) + 1;
        Flyway.configure()
                .dataSource(database)
                .resourceProvider(new ScriptsForFlyway(chain.subList(0, upTo)))
                .table(Migrations.HISTORY)
                .load()
                .migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : Pattern.compile(END).split(Files.readString(file()), -1)) {
                if (!sql.isEmpty()) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** Writes down what is in the tables of today. */
    void write(DataSource database) throws SQLException, IOException {
        List<String> statements = new ArrayList<>();
        if (databases == Databases.MARIADB) {
            statements.add(PLAIN_TEXTS);
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (Table<?> table : Databases.tables(Vendor.of(database).dialect())) {
                statements.addAll(inserts(statement, table));
            }
        }
        Files.createDirectories(file().getParent());
        Files.writeString(file(), statements.stream().map(sql -> sql + END).collect(Collectors.joining()));
    }

    private List<String> inserts(Statement statement, Table<?> table) throws SQLException {
        List<String> inserts = new ArrayList<>();
        String order = table.fields().length < 3 ? "1, 2" : "1, 2, 3";
        try (ResultSet rows = statement.executeQuery("select * from " + table.getName() + " order by " + order)) {
            ResultSetMetaData columns = rows.getMetaData();
            List<Integer> places =
                    IntStream.rangeClosed(1, columns.getColumnCount()).boxed().toList();
            List<String> names = new ArrayList<>();
            for (int place : places) {
                names.add(columns.getColumnName(place).toLowerCase(Locale.ROOT));
            }
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int place : places) {
                    values.add(literal(rows, place));
                }
                inserts.add("insert into " + table.getName() + " (" + String.join(", ", names) + ") values ("
                        + String.join(", ", values) + ")");
            }
        }
        return inserts;
    }

    private String literal(ResultSet rows, int place) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        String value = rows.getString(place);
        if (value == null || NUMBERS.contains(columns.getColumnType(place))) {
            return String.valueOf(value);
        }
        return BYTES.contains(columns.getColumnTypeName(place).toLowerCase(Locale.ROOT))
                ? bytes(rows.getBytes(place))
                : "'" + value.replace("'", "''") + "'";
    }

    /** As each database writes bytes. */
    private String bytes(byte[] value) {
        String hex = HexFormat.of().formatHex(value);
        return databases == Databases.POSTGRESQL ? "'\\x" + hex + "'" : "X'" + hex + "'";
    }
}
