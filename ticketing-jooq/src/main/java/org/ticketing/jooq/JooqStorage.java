package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Sequences.TICKETING_NUMBER;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.ticketing.contact.Contact;
import org.ticketing.contact.ContactId;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.problem.StorageFailed;
import org.ticketing.storage.Attachments;
import org.ticketing.storage.Change;
import org.ticketing.storage.Chats;
import org.ticketing.storage.Claim;
import org.ticketing.storage.ClaimedTicket;
import org.ticketing.storage.DueTicket;
import org.ticketing.storage.FeedItem;
import org.ticketing.storage.Group;
import org.ticketing.storage.Grouping;
import org.ticketing.storage.Hold;
import org.ticketing.storage.Knowledge;
import org.ticketing.storage.Organisations;
import org.ticketing.storage.PersonalRecords;
import org.ticketing.storage.QueueQuery;
import org.ticketing.storage.Queued;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.ReceiptKey;
import org.ticketing.storage.RefusedAttempt;
import org.ticketing.storage.Selection;
import org.ticketing.storage.Storage;
import org.ticketing.storage.Subscription;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

/**
 * Storage in a relational database: H2, PostgreSQL or MariaDB. Bring the tables up to date with {@link Migrations} first.
 *
 * <p>Over a {@linkplain #using data source} it takes a connection for each call and gives it back at its end; every change is
 * one transaction. For more than one thread at a time, hand in a pool. Or it {@linkplain #joining(DSLContext) takes part} in a
 * transaction of the host.
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

    /** Of work that the database undoes because of others; whoever calls then begins anew with what is there by now. */
    private static final int TRIES = 5;

    private final DSLContext dsl;
    private final Vendor vendor;
    private final boolean joins;
    private final Failures failures;
    private final Attempts attempts;

    private JooqStorage(DSLContext dsl, Vendor vendor, boolean joins) {
        this.dsl = dsl;
        this.vendor = vendor;
        this.joins = joins;
        this.failures = new Failures(vendor, joins ? 1 : TRIES);
        this.attempts = new Attempts(dsl, vendor, failures);
    }

    /**
     * Storage over a data source.
     * @throws StorageFailed if the database can't be reached
     * @throws IllegalArgumentException if it is of a vendor that is not supported
     */
    public static JooqStorage using(DataSource dataSource) {
        Vendor vendor = Vendor.of(dataSource);
        DSLContext dsl = DSL.using(new HostConnections(dataSource), vendor.dialect(), Rendering.settings());
        return new JooqStorage(OneWriter.over(dsl, Vendor.url(dataSource)), vendor, false);
    }

    /**
     * Storage that takes part in the transaction in which a connection of the host is: see {@link #joining(DSLContext)}.
     *
     * @throws IllegalArgumentException if the connection commits by itself, or is to a vendor that is not supported
     */
    public static JooqStorage joining(Connection connection) {
        return joining(DSL.using(connection));
    }

    /**
     * Storage that takes part in the transaction in which the host is, to be used on its thread until its end:
     *
     * <pre>{@code
     * Ticketing joined = ticketing.within(JooqStorage.joining(connection));
     * }</pre>
     *
     * <p>It never commits and never rolls back more than the change that it could not write, keeps no note of refused
     * attempts, and tries nothing again: where somebody else came first, {@link #append} throws {@link ConcurrentChange}. The
     * host then rolls its transaction back and begins it anew, since the database may have given it up already, or may go on
     * showing it the old state.
     *
     * @throws IllegalArgumentException if there is no transaction, or the database is of a vendor that is not supported
     */
    public static JooqStorage joining(DSLContext host) {
        HostTransaction transaction = HostTransaction.of(host);
        Vendor vendor = transaction.vendor();
        DSLContext dsl = DSL.using(new DefaultConfiguration()
                .set(transaction.connections())
                .set(transaction)
                .set(vendor.dialect())
                .set(Rendering.settings()));
        return new JooqStorage(dsl, vendor, true);
    }

    /**
     * The same storage with its tables in one schema (MariaDB calls it a database), as {@link
     * Migrations#migrate(DataSource, String)} puts them there.
     *
     * @param schema lower-case letters, digits and underscores, at most 63, beginning with a letter
     */
    public JooqStorage inSchema(String schema) {
        return new JooqStorage(DSL.using(dsl.configuration().derive(Rendering.inSchema(schema))), vendor, joins);
    }

    private static void quiet(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, "true");
        }
    }

    @Override
    public void publish(SupportPolicy policy) {
        boolean kept = failures.guard(() -> isKept(policy)
                || attempts.attempt(tx -> new PolicyRows(tx).insert(policy))
                // Somebody else was first, with the same; or got in the way.
                || isKept(policy));
        if (!kept) {
            throw new StorageFailed(
                    Failures.othersWereFirst("policy " + policy.hash()), new IllegalStateException("it is not kept"));
        }
    }

    private boolean isKept(SupportPolicy policy) {
        return new PolicyRows(dsl).document(policy.desk(), policy.hash()).isPresent();
    }

    @Override
    public Optional<SupportPolicy> policy(DeskId desk, PolicyHash hash) {
        return failures.guard(() -> new PolicyRows(dsl)
                .document(desk, hash)
                .map(document -> UnreadableRow.read(document, PolicyFiles::readJson)));
    }

    @Override
    public long nextNumber(DeskId desk) {
        return attempts.ask(tx -> tx.nextval(TICKETING_NUMBER));
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
    public void erase(DeskId desk, Collection<TextId> ids) {
        failures.guard(() -> {
            dsl.transaction(tx -> {
                new TextRows(tx.dsl()).erase(desk, ids);
                new ContactRows(tx.dsl()).erase(desk, ids);
            });
            return true;
        });
    }

    @Override
    public List<Ticket> list(DeskId desk, TicketQuery query) {
        return failures.guard(() -> new TicketLists(dsl, desk).list(query));
    }

    @Override
    public long count(DeskId desk, Selection selection) {
        return failures.guard(() -> new TicketLists(dsl, desk).count(selection));
    }

    @Override
    public List<Group> groups(DeskId desk, Selection selection, Grouping grouping) {
        return failures.guard(() -> new TicketLists(dsl, desk).groups(selection, grouping));
    }

    @Override
    public List<Queued> queue(DeskId desk, QueueQuery query) {
        return failures.guard(() -> new TicketLists(dsl, desk).queue(query));
    }

    @Override
    public Optional<Receipt> receipt(DeskId desk, ReceiptKey key) {
        return failures.guard(() -> new ReceiptRows(dsl).find(desk, key));
    }

    /**
     * Writes all of a change or nothing.
     *
     * @throws ConcurrentChange where this storage takes part in a transaction of the host, instead of saying that the change
     *     could not be written
     */
    @Override
    public boolean append(Change change) {
        return append(change, tx -> new ChangeRows(tx).write(change));
    }

    @Override
    public boolean append(Change one, Change two) {
        Change.requirePair(one, two);
        return append(one, tx -> new ChangeRows(tx).write(one, two));
    }

    private boolean append(Change change, Consumer<DSLContext> work) {
        boolean appended = failures.guard(() -> attempts.attempt(work));
        if (!appended && joins) {
            throw new ConcurrentChange(change.ticket().id().toString());
        }
        return appended;
    }

    @Override
    public Attachments attachments() {
        return new JooqAttachments(dsl, failures, attempts);
    }

    @Override
    public Organisations organisations() {
        return new JooqOrganisations(dsl, failures, attempts, joins);
    }

    @Override
    public Knowledge knowledge() {
        return new JooqKnowledge(dsl, failures, attempts, joins);
    }

    @Override
    public Chats chats() {
        return new JooqChats(dsl, failures, attempts, joins);
    }

    @Override
    public void record(DeskId desk, Contact contact) {
        if (!failures.guard(() -> attempts.attempt(tx -> new ContactRows(tx).insert(desk, contact)))) {
            throw new ConcurrentChange(contact.id().toString());
        }
    }

    @Override
    public Optional<Contact> contact(DeskId desk, PersonId recordedBy, String key) {
        return failures.guard(() -> new ContactRows(dsl).under(desk, recordedBy, key));
    }

    @Override
    public List<Contact> contacts(DeskId desk, Optional<ContactId> before, int limit) {
        return failures.guard(() -> new ContactRows(dsl).newest(desk, before, limit));
    }

    @Override
    public PersonalRecords personalRecords() {
        return new JooqPersonalRecords(dsl, failures, attempts);
    }

    @Override
    public void record(DeskId desk, RefusedAttempt attempt) {
        if (joins) {
            return; // It would be kept or lost with what the host decides about something else.
        }
        attempts.write(tx -> new RefusalRows(tx).insert(desk, attempt));
    }

    @Override
    public List<DueTicket> due(Instant before, int limit) {
        return failures.guard(() -> new WakeUpRows(dsl).due(before, limit));
    }

    @Override
    public List<ClaimedTicket> claim(Claim claim) {
        return failures.guard(() -> {
            List<DueTicket> claimed = new ArrayList<>();
            return attempts.attempt(tx -> {
                        claimed.clear();
                        claimed.addAll(new WakeUpRows(tx).claim(claim));
                    })
                    ? new ClaimedRows(dsl, failures).read(claimed)
                    : List.of();
        });
    }

    @Override
    public int relay(int limit) {
        if (joins) {
            return 0; // Others would wait with their numbers for as long as the host's transaction lasts.
        }
        return failures.guard(() -> new Relay(dsl, attempts).run(limit));
    }

    @Override
    public List<FeedItem> feed(DeskId desk, long after, int limit) {
        return failures.guard(() -> new FeedRows(dsl).after(desk, after, limit));
    }

    @Override
    public long lastPosition(DeskId desk) {
        return failures.guard(() -> new FeedRows(dsl).last(desk));
    }

    @Override
    public Optional<Subscription> hold(DeskId desk, String subscriber, Hold hold) {
        return failures.guard(() -> {
            if (!new SubscriberRows(dsl, desk, subscriber).exists()) {
                attempts.attempt(tx -> new SubscriberRows(tx, desk, subscriber).create());
            }
            AtomicReference<Optional<Subscription>> held = new AtomicReference<>(Optional.empty());
            return attempts.attempt(tx -> held.set(new SubscriberRows(tx, desk, subscriber).hold(hold)))
                    ? held.get()
                    : Optional.empty();
        });
    }

    @Override
    public void advance(Subscription subscription, long position) {
        attempts.write(tx -> new SubscriberRows(tx, subscription.desk(), subscription.subscriber())
                .advance(subscription.token(), position));
    }

    @Override
    public void release(Subscription subscription) {
        attempts.write(tx ->
                new SubscriberRows(tx, subscription.desk(), subscription.subscriber()).release(subscription.token()));
    }

    /**
     * Folds the log of a desk into rows again, while others work: where a row does not tell what the log tells, it is
     * corrected. Said of a sound desk, it is the proof that rows and log agree.
     *
     * @throws StorageFailed if an event can't be read, since then nobody knows what the row should tell
     */
    public Rebuilt rebuild(DeskId desk) {
        return failures.guard(() -> new Rebuild(dsl, desk).run());
    }
}
