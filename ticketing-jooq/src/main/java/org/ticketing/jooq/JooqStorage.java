package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Sequences.TICKETING_NUMBER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.StorageFailed;
import org.ticketing.storage.Change;
import org.ticketing.storage.DueTicket;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.ReceiptKey;
import org.ticketing.storage.RefusedAttempt;
import org.ticketing.storage.Storage;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

/**
 * Storage in a relational database: H2, PostgreSQL or MariaDB. Bring the tables up to date with {@link Migrations} first.
 *
 * <p>Takes a connection from the data source for each call and gives it back at its end; every change is one transaction. For
 * more than one thread at a time, hand in a pool.
 */
public final class JooqStorage implements Storage {

    /**
     * What to add to the URL of an H2 file database, so that a command that was acknowledged survives the end of the
     * process at any moment: H2 otherwise waits half a second before it writes.
     */
    public static final String H2_DURABLE = ";WRITE_DELAY=0";

    static {
        // The banners of jOOQ would stand in the host's log.
        quiet("org.jooq.no-logo");
        quiet("org.jooq.no-tips");
    }

    private final DSLContext dsl;
    private final Vendor vendor;
    private final Failures failures;

    private JooqStorage(DSLContext dsl, Vendor vendor) {
        this.dsl = dsl;
        this.vendor = vendor;
        this.failures = new Failures(vendor);
    }

    /**
     * Storage over a data source.
     * @throws StorageFailed if the database can't be reached
     * @throws IllegalArgumentException if it is of a vendor that is not supported
     */
    public static JooqStorage using(DataSource dataSource) {
        Vendor vendor = Vendor.of(dataSource);
        return new JooqStorage(DSL.using(dataSource, vendor.dialect(), settings()), vendor);
    }

    static Settings settings() {
        return new Settings()
                // The scripts don't quote names either, so every database folds them the way it likes.
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderNameCase(RenderNameCase.LOWER)
                // A few lengths of a list make few statements, which a database remembers.
                .withInListPadding(true);
    }

    private static void quiet(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, "true");
        }
    }

    @Override
    public void publish(SupportPolicy policy) {
        failures.guard(() -> {
            PolicyRows rows = new PolicyRows(dsl);
            return rows.document(policy.desk(), policy.hash()).isPresent() || attempt(() -> rows.insert(policy));
        });
    }

    @Override
    public Optional<SupportPolicy> policy(DeskId desk, PolicyHash hash) {
        return failures.guard(() -> new PolicyRows(dsl)
                .document(desk, hash)
                .map(document -> UnreadableRow.read(document, PolicyFiles::readJson)));
    }

    @Override
    public long nextNumber(DeskId desk) {
        return failures.guard(() -> dsl.nextval(TICKETING_NUMBER));
    }

    @Override
    public Optional<Ticket> ticket(DeskId desk, TicketId id) {
        return failures.guard(() -> new TicketRows(dsl).find(desk, id));
    }

    @Override
    public List<Recorded> log(DeskId desk, TicketId id) {
        return failures.guard(() -> new LogRows(dsl).log(desk, id));
    }

    @Override
    public Map<TextId, String> texts(DeskId desk, Collection<TextId> ids) {
        return failures.guard(() -> new TextRows(dsl).texts(desk, ids));
    }

    @Override
    public List<Ticket> list(DeskId desk, TicketQuery query) {
        return failures.guard(() -> new TicketRows(dsl).list(desk, query));
    }

    @Override
    public Optional<Receipt> receipt(DeskId desk, ReceiptKey key) {
        return failures.guard(() -> new ReceiptRows(dsl).find(desk, key));
    }

    @Override
    public boolean append(Change change) {
        return failures.guard(() -> attempt(() -> dsl.transaction(tx -> write(change, tx.dsl()))));
    }

    /** At most six statements, in the order in which they can fail. */
    private static void write(Change change, DSLContext tx) {
        Ticket ticket = change.ticket();
        if (change.fromVersion() == 0) {
            new TicketRows(tx).insert(ticket);
        } else if (!new TicketRows(tx).update(ticket, change.fromVersion())) {
            throw new Overtaken();
        }
        change.receipt()
                .ifPresent(receipt ->
                        receipt.key().ifPresent(key -> new ReceiptRows(tx).insert(ticket.desk(), key, receipt)));
        new LogRows(tx).add(ticket, change.events());
        new TextRows(tx).add(ticket, change.texts());
        if (change.events().stream().anyMatch(recorded -> recorded.event() instanceof TicketEvent.Clocked)) {
            new WakeUpRows(tx).set(ticket);
        }
    }

    @Override
    public void record(DeskId desk, RefusedAttempt attempt) {
        failures.guard(() -> {
            new RefusalRows(dsl).insert(desk, attempt);
            return true;
        });
    }

    @Override
    public List<DueTicket> due(Instant before, int limit) {
        return failures.guard(() -> new WakeUpRows(dsl).due(before, limit));
    }

    /** Whether it could be done: not if another transaction came first. */
    private boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Overtaken e) {
            return false;
        } catch (DataAccessException e) {
            if (vendor.isRace(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Ends a transaction whose ticket has another version by now. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super(null, null, false, false);
        }
    }
}
