package org.ticketing.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.ticketing.storage.Storage;
import org.ticketing.testkit.JoiningContract;

/** A transaction of a host that uses JDBC. */
record JdbcTransaction(Connection connection, Statements statements) implements JoiningContract.HostTransaction {

    static JdbcTransaction begin(DataSource database) {
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            return new JdbcTransaction(connection, new Statements(database));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Storage storage() {
        return JooqStorage.joining(statements.listenedTo(connection));
    }

    @Override
    public void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** What was committed before stays; the connection goes back to its pool. */
    @Override
    public void rollback() {
        try {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.close();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
