package org.ticketing.jooq;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/** Every value in every column of every table of a schema, whatever tables there are. */
final class EveryValue {

    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    private EveryValue() {}

    /** Each behind its table and column. */
    static List<String> in(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> values = new ArrayList<>();
            for (String table : tables(connection)) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    addAll(values, table, rows);
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is kept in bytes may be a text. */
    private static String text(ResultSet rows, int column) throws SQLException {
        int type = rows.getMetaData().getColumnType(column);
        if (!BYTES.contains(type) || rows.getBytes(column) == null) {
            return rows.getString(column);
        }
        return new String(rows.getBytes(column), StandardCharsets.UTF_8);
    }

    /** As the database itself lists them. */
    static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (name.toLowerCase(Locale.ROOT).startsWith("ticketing_") && !name.equals(Migrations.HISTORY)) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    private static void addAll(List<String> values, String table, ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                String value = text(rows, i);
                if (value != null) {
                    values.add(table + "." + rows.getMetaData().getColumnName(i) + ": " + value);
                }
            }
        }
    }
}
