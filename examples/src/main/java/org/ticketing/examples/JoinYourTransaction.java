package org.ticketing.examples;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.jooq.JooqStorage;
import org.ticketing.jooq.Migrations;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.Receipt;
import org.ticketing.ticket.Command;

/**
 * An ERP returns an invoice and asks its support to look into it, in one transaction: either both are there afterwards, or
 * none of it.
 */
public final class JoinYourTransaction {

    private final DataSource erp;
    private final Ticketing ticketing;

    JoinYourTransaction(DataSource erp, SupportPolicy policy) {
        this.erp = erp;
        this.ticketing =
                Ticketing.builder().storage(JooqStorage.using(erp)).desk(policy).build();
    }

    /**
     * Returns an invoice at the SensusX desk and prints its ticket.
     *
     * @param args the policy file of that desk
     */
    public static void main(String[] args) throws SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:erp;DB_CLOSE_DELAY=-1");
        Migrations.migrate(h2);
        try (Connection connection = h2.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table invoice (number int primary key, state varchar(16) not null)");
            statement.execute("insert into invoice (number, state) values (4711, 'sent')");
        }
        Receipt receipt = new JoinYourTransaction(h2, PolicyFiles.read(Path.of(args[0]))).returnInvoice(4711);
        System.out.println("Invoice 4711 is returned, ticket " + receipt.code() + " looks into it");
    }

    /** What the ERP does, with its own statements, its own commit and its own rollback. */
    Receipt returnInvoice(int number) throws SQLException {
        try (Connection connection = erp.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Receipt ticket = ana(connection)
                        .open(new Command.Open("question", "Nota devolvida", "Por que a nota " + number + " voltou?"));
                markReturned(connection, number);
                connection.commit();
                return ticket;
            } catch (RuntimeException | SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private Session ana(Connection transaction) {
        return ticketing
                .within(JooqStorage.joining(transaction))
                .desk("sensusx")
                .as(Actor.customer("ana", "padaria-sol", "subscriber"));
    }

    private static void markReturned(Connection connection, int number) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update invoice set state = 'returned' where number = ?")) {
            update.setInt(1, number);
            if (update.executeUpdate() == 0) {
                throw new SQLException("there is no invoice " + number);
            }
        }
    }
}
