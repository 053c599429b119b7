package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.ticketing.jooq.Migrations;

class FollowADeskTest {

    @Test
    void whatHappensComesOntoTheTimeLineOnceEvenIfItIsToldTwice() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:follow;DB_CLOSE_DELAY=-1");
        Migrations.migrate(database);
        FollowADesk erp = new FollowADesk(database, ExamplePolicies.read("sensusx"));
        erp.ask("Onde vejo os pedidos?");
        assertThatIllegalStateException().isThrownBy(erp::catchUp).withMessageContaining("again later");

        FollowADesk.createTimeLine(database);
        int events = erp.catchUp();

        assertThat(timeLine(database)).hasSize(events).startsWith("1 opened");
        assertThat(erp.catchUp()).isZero();
        erp.ask("E os boletos?");
        int more = erp.catchUp();
        assertThat(timeLine(database)).hasSize(events + more).contains((events + 1) + " opened");
    }

    private static List<String> timeLine(JdbcDataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select position, happened from timeline order by position")) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getLong(1) + " " + rows.getString(2));
            }
            return lines;
        }
    }
}
