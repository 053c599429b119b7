package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ticketing.Ticketing;
import org.ticketing.condition.Condition;
import org.ticketing.directory.Actor;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.jooq.JooqStorage;
import org.ticketing.jooq.Migrations;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.view.TicketSummary;

@DisplayName("A ticket and an invoice in one transaction")
final class JoinYourTransactionTest {

    private final JdbcDataSource erp = new JdbcDataSource();
    private final SupportPolicy policy = PolicyFiles.read(Path.of("policies/sensusx.yaml"));

    @BeforeEach
    void installTheErp() throws SQLException {
        erp.setUrl("jdbc:h2:mem:joined-" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
        Migrations.migrate(erp);
        execute("create table invoice (number int primary key, state varchar(16) not null)");
        execute("insert into invoice (number, state) values (4711, 'sent')");
    }

    @Test
    @DisplayName("are both there when the ERP commits")
    void bothAreCommitted() throws SQLException {
        String code = new JoinYourTransaction(erp, policy).returnInvoice(4711).code();

        assertThat(stateOfInvoice()).isEqualTo("returned");
        assertThat(tickets()).extracting(shown -> shown.ticket().code()).containsExactly(code);
    }

    @Test
    @DisplayName("are both gone when the ERP rolls back, after the ticket was written")
    void bothAreRolledBack() throws SQLException {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> new JoinYourTransaction(erp, policy).returnInvoice(13))
                .withMessage("there is no invoice 13");

        assertThat(stateOfInvoice()).isEqualTo("sent");
        assertThat(tickets()).isEmpty();
    }

    @Test
    @DisplayName("run as a program")
    void theProgramRuns() throws SQLException {
        JoinYourTransaction.main(new String[] {"policies/sensusx.yaml"});
    }

    private List<TicketSummary> tickets() {
        return Ticketing.builder()
                .storage(JooqStorage.using(erp))
                .desk(policy)
                .build()
                .desk("sensusx")
                .as(Actor.customer("ana", "padaria-sol", "subscriber"))
                .list(Condition.always(), Optional.empty(), 10)
                .items();
    }

    private String stateOfInvoice() throws SQLException {
        try (Connection connection = erp.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select state from invoice where number = 4711")) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = erp.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
