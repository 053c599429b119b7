package org.ticketing.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ticketing.condition.Fact;
import org.ticketing.contact.Contact;
import org.ticketing.contact.ContactId;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Counts;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

/**
 * What a store must do. {@link InMemoryStorage} is its readable specification.
 *
 * <p>Safe for any number of threads. Every method throws {@link org.ticketing.problem.StorageFailed} if the store can't do
 * its work, and has done nothing then.
 */
public interface Storage extends DueWork, Feed, Subscriptions {

    /** Keeps a policy by its content for ever; keeping it again changes nothing. */
    void publish(SupportPolicy policy);

    Optional<SupportPolicy> policy(DeskId desk, PolicyHash hash);

    /** A number that this desk has never been given before; gaps are allowed. */
    long nextNumber(DeskId desk);

    Optional<Ticket> ticket(DeskId desk, TicketId id);

    /** The events of a ticket in order; none if there is no such ticket. */
    List<Recorded> log(DeskId desk, TicketId id);

    /** What people wrote, as far as it has not been erased. */
    Map<TextId, String> texts(DeskId desk, Collection<TextId> ids);

    /**
     * Erases what people wrote, or said when they reached the vendor: texts and their words are gone; tickets, logs and what
     * else is kept of contacts stay as they are.
     */
    void erase(DeskId desk, Collection<TextId> ids);

    /**
     * A part of a list, in the order of its sort. Tickets that stay where they are in that order are neither left out nor shown
     * twice from part to part, whatever happens to others meanwhile.
     */
    List<Ticket> list(DeskId desk, TicketQuery query);

    /** How many tickets are selected: as many as the list of them is long. */
    long count(DeskId desk, Selection selection);

    /** How many of the selected tickets are in each group, in no order; groups without tickets are left out. */
    List<Group> groups(DeskId desk, Selection selection, Grouping grouping);

    /** How many of the selected tickets have each value of a fact of tickets; values that none has are left out. */
    default Counts counts(DeskId desk, Selection selection, Fact by) {
        Map<String, Long> counts = new TreeMap<>();
        long without = 0;
        for (Group group : groups(desk, selection, Grouping.by(by))) {
            String value = group.values().get(by);
            if (value == null) {
                without = group.tickets();
            } else {
                counts.put(value, group.tickets());
            }
        }
        return new Counts(by, counts, without);
    }

    /** The tickets of a part of a queue, the next one first. */
    List<Queued> queue(DeskId desk, QueueQuery query);

    Optional<Receipt> receipt(DeskId desk, ReceiptKey key);

    /**
     * Writes all of a change or nothing.
     *
     * @return false, with nothing written, if the ticket is not at the version that the change begins at any more, if the
     *     receipt's key has been used meanwhile, or if a file that it saves is no complete upload that belongs to no ticket
     */
    boolean append(Change change);

    /**
     * Writes all of two changes, of two tickets of one desk, or nothing. Two that change the same two tickets at once never wait
     * for each other.
     *
     * @return false, with nothing written, if one of them could not be written by itself
     */
    boolean append(Change one, Change two);

    /** The content of files. */
    Attachments attachments();

    /** The directory of each desk's customers. */
    Organisations organisations();

    /** The articles and notices of each desk. */
    Knowledge knowledge();

    /** The live chats of each desk. */
    Chats chats();

    /**
     * Keeps a contact that changes no ticket.
     *
     * @throws org.ticketing.problem.ConcurrentChange if another was written down under its key meanwhile
     */
    void record(DeskId desk, Contact contact);

    /** What somebody wrote down under a key, if it is still known. */
    Optional<Contact> contact(DeskId desk, PersonId recordedBy, String key);

    /** The contacts of a desk, the newest first, from the one before a contact on, or from the newest; at most so many. */
    List<Contact> contacts(DeskId desk, Optional<ContactId> before, int limit);

    /** What is known of people, wherever it is kept. */
    PersonalRecords personalRecords();

    /** Keeps note of an attempt that was refused. */
    void record(DeskId desk, RefusedAttempt attempt);
}
