package org.ticketing.examples;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.jackson.LogJson;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.jooq.JooqStorage;
import org.ticketing.jooq.Migrations;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.FeedItem;
import org.ticketing.ticket.Command;

/** An ERP shows on a time line of its own what happens at a support desk. */
public final class FollowADesk {

    private final DataSource erp;
    private final Ticketing ticketing;

    FollowADesk(DataSource erp, SupportPolicy policy) {
        this.erp = erp;
        this.ticketing =
                Ticketing.builder().storage(JooqStorage.using(erp)).desk(policy).build();
    }

    /**
     * Opens a ticket at the SensusX desk and brings the time line up to date.
     *
     * @param args the policy file of that desk
     */
    public static void main(String[] args) throws SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:timeline;DB_CLOSE_DELAY=-1");
        Migrations.migrate(h2);
        createTimeLine(h2);
        FollowADesk erp = new FollowADesk(h2, PolicyFiles.read(Path.of(args[0])));
        erp.ask("Onde vejo os pedidos?");
        System.out.println(erp.catchUp() + " events are on the time line");
    }

    static void createTimeLine(DataSource erp) throws SQLException {
        try (Connection connection = erp.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table timeline (position bigint primary key, ticket uuid, happened varchar(64))");
        }
    }

    void ask(String question) {
        ticketing
                .desk("sensusx")
                .as(Actor.customer("ana", "padaria-sol", "subscriber"))
                .open(new Command.Open("question", question, "Não encontro a tela."));
    }

    /** What the scheduler of the ERP calls every few seconds. */
    int catchUp() {
        ticketing.tick();
        return ticketing.desk("sensusx").follow("timeline", this::note);
    }

    /** Told twice, it is noted once: an event keeps its position. */
    private void note(FeedItem item) {
        try (Connection connection = erp.getConnection();
                PreparedStatement merge = connection.prepareStatement(
                        "merge into timeline (position, ticket, happened) key (position) values (?, ?, ?)")) {
            merge.setLong(1, item.position());
            merge.setObject(2, item.ticket().value());
            merge.setString(3, LogJson.type(item.recorded().event()));
            merge.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the time line is not to be had: it is told the same again later", e);
        }
    }
}
