package org.ticketing.benchmarks.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Something that was said to a database, and can be said again by plain JDBC. */
sealed interface Said {

    void again(Connection connection) throws SQLException;

    /** A transaction begins. */
    record Begin() implements Said {
        @Override
        public void again(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
        }
    }

    /** It ends. */
    record End() implements Said {
        @Override
        public void again(Connection connection) throws SQLException {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** A value that was given to a statement. */
    @FunctionalInterface
    interface Bind {
        void to(PreparedStatement statement) throws SQLException;
    }

    /**
     * A statement with its values.
     *
     * @param rows more than one of a batch
     */
    record Statement(String sql, List<List<Bind>> rows, boolean isBatch) implements Said {

        public Statement {
            rows = List.copyOf(rows);
        }

        @Override
        public void again(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (List<Bind> row : rows) {
                    for (Bind bind : row) {
                        bind.to(statement);
                    }
                    if (isBatch) {
                        statement.addBatch();
                    }
                }
                if (isBatch) {
                    statement.executeBatch();
                } else if (statement.execute()) {
                    readAll(statement);
                }
            }
        }

        private static void readAll(PreparedStatement statement) throws SQLException {
            try (ResultSet rows = statement.getResultSet()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getObject(column);
                    }
                }
            }
        }
    }
}
