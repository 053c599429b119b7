package org.ticketing.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;

/** Connections of a host's data source, each given back after its work. */
record HostConnections(DataSource dataSource) implements ConnectionProvider {

    /** None could be had: told apart from what goes wrong on one, since other things help. */
    static final class None extends DataAccessException {
        private static final long serialVersionUID = 1L;

        private final SQLException why;

        None(SQLException why) {
            super(String.valueOf(why.getMessage()), why);
            this.why = why;
        }

        SQLException why() {
            return why;
        }
    }

    @Override
    public Connection acquire() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new None(e);
        }
    }

    @Override
    public void release(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DataAccessException("a connection could not be given back", e);
        }
    }
}
