package org.ticketing.benchmarks.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.ticketing.vocabulary.TicketId;

/** What is asked about: the same choice each time, from all over the population. */
final class Sample {

    private static final int TICKETS = 1_000;

    private final DataSource database;
    private final int copies;
    private final int originals;
    private final List<TicketId> tickets;
    private final List<TicketId> open;
    private int taken;

    private Sample(DataSource database, int size, List<TicketId> tickets, List<TicketId> open) {
        this.database = database;
        this.copies = Math.max(1, size / Population.ORIGINALS);
        this.originals = Math.min(size, Population.ORIGINALS);
        this.tickets = tickets;
        this.open = open;
    }

    static Sample of(DataSource database, int size) throws SQLException {
        int every = Math.max(1, size / (20 * TICKETS));
        List<TicketId> all = tickets(database, "select ticket from ticketing_ticket order by ticket", every);
        List<TicketId> open = tickets(
                database,
                "select ticket from ticketing_ticket where phase in ('new', 'in-progress') order by ticket",
                1);
        // Always in the same order, and not in that of the index.
        Collections.shuffle(all, new Random(1));
        Collections.shuffle(open, new Random(1));
        return new Sample(database, size, all.subList(0, Math.min(TICKETS, all.size())), open);
    }

    private static List<TicketId> tickets(DataSource database, String sql, int every) throws SQLException {
        List<TicketId> tickets = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            for (int i = 0; rows.next(); i++) {
                if (i % every == 0) {
                    tickets.add(new TicketId(rows.getObject(1, UUID.class)));
                }
            }
        }
        return tickets;
    }

    TicketId ticket(int i) {
        return tickets.get(i % tickets.size());
    }

    String organisation(int i) {
        return Population.organisation(i % copies, number(i));
    }

    String word(int i) {
        return Population.word(i % copies, number(i));
    }

    private int number(int i) {
        return i * 7_919 % originals;
    }

    /** Open tickets that were not taken before. */
    List<TicketId> nextOpen(int count) {
        if (taken + count > open.size()) {
            throw new IllegalStateException("only " + open.size() + " tickets are open");
        }
        taken += count;
        return open.subList(taken - count, taken);
    }

    /** The first instant by which so many tickets have something due. */
    Instant whenDue(int count) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select due from ticketing_wake_up order by due offset ? rows" + " fetch first 1 rows only")) {
            statement.setInt(1, count - 1);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("fewer than " + count + " tickets have something due");
                }
                return rows.getObject(1, LocalDateTime.class)
                        .toInstant(ZoneOffset.UTC)
                        .plusNanos(1_000);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell what is due", e);
        }
    }
}
