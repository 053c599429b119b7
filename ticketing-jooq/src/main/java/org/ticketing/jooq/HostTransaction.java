package org.ticketing.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Transaction;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
import org.jooq.exception.DataAccessException;

/**
 * A part of a transaction that the host began and will end: where it can't be done, the rest of the transaction is as if it had
 * not been tried.
 */
record HostTransaction(ConnectionProvider connections) implements TransactionProvider {

    /** What of a host's transaction is to be undone if need be. */
    private record Part(Savepoint begin) implements Transaction {}

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** The transaction in which a host is. */
    static HostTransaction of(DSLContext host) {
        HostTransaction transaction = new HostTransaction(host.configuration().connectionProvider());
        if (transaction.<Boolean>with(Connection::getAutoCommit)) {
            throw new IllegalArgumentException(
                    "the connection is not in a transaction, so there is none to join: begin one"
                        + " (connection.setAutoCommit(false), or DSLContext.transaction), or use JooqStorage.using");
        }
        return transaction;
    }

    Vendor vendor() {
        return with(Vendor::of);
    }

    @Override
    public void begin(TransactionContext context) {
        context.transaction(with(connection -> new Part(connection.setSavepoint())));
    }

    @Override
    public void commit(TransactionContext context) {
        with(connection -> {
            connection.releaseSavepoint(beginOf(context));
            return true;
        });
    }

    @Override
    public void rollback(TransactionContext context) {
        with(connection -> {
            connection.rollback(beginOf(context));
            return true;
        });
    }

    private static Savepoint beginOf(TransactionContext context) {
        if (context.transaction() instanceof Part part) {
            return part.begin();
        }
        throw new IllegalStateException("this part of the transaction was never begun");
    }

    private <T> T with(Work<T> work) {
        Connection connection = connections.acquire();
        if (connection == null) {
            throw new IllegalArgumentException("there is no connection in this DSLContext: hand in one that has");
        }
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DataAccessException("the transaction of the host", e);
        } finally {
            connections.release(connection);
        }
    }
}
