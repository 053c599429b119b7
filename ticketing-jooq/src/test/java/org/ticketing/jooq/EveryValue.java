package org.ticketing.jooq;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Every value in every column of every table of a schema, whatever tables there are. */
final class EveryValue {

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
                String value = rows.getString(i);
                if (value != null) {
                    values.add(table + "." + rows.getMetaData().getColumnName(i) + ": " + value);
                }
            }
        }
    }
}
