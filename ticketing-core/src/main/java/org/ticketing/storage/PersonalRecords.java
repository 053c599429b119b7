package org.ticketing.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ticketing.contact.Contact;
import org.ticketing.knowledge.Rating;
import org.ticketing.notification.Occasion;
import org.ticketing.privacy.Erasure;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * What a store must do with what it knows of people: say who was shown what, find everything that names a person, and erase
 * them (U8, U31, U32, U72). What names people, wherever it is kept, is to be found and erased by it.
 */
public interface PersonalRecords {

    /** Keeps note of what somebody was shown. */
    void record(DeskId desk, List<TicketRead> reads);

    /** Who was shown what, the latest first. */
    List<TicketRead> reads(DeskId desk, ReadQuery query);

    /** The tickets whose logs name a person, in the order of birth: those after one; from the first, if there is none. */
    List<TicketId> tickets(DeskId desk, PersonId person, Optional<TicketId> after, int limit);

    /** The organisations whose logs name a person, in the order of the bytes of their ids. */
    List<OrganisationId> organisations(DeskId desk, PersonId person);

    /** What a person was refused, in the order in which it happened, without the first so many. */
    List<RefusedAttempt> refusals(DeskId desk, PersonId person, int skip, int limit);

    /** What of a person's commands is kept to answer them again, by command and key, without the first so many. */
    List<Receipt> receipts(DeskId desk, PersonId person, int skip, int limit);

    /** The same of their commands to the directory. */
    List<OrganisationReceipt> directoryReceipts(DeskId desk, PersonId person, int skip, int limit);

    /** The same of their commands to the desk's knowledge. */
    List<KnowledgeReceipt> knowledgeReceipts(DeskId desk, PersonId person, int skip, int limit);

    /** What a person did with articles and what they looked for, by the id of what it was done with. */
    List<KnowledgeDeed> knowledge(DeskId desk, PersonId person, int skip, int limit);

    /** What a person thinks of articles, by article, without the first so many. */
    List<Rating> ratings(DeskId desk, PersonId person, int skip, int limit);

    /** The live chats that a person was in, in the order of birth, without the first so many. */
    List<ChatId> chats(DeskId desk, PersonId person, int skip, int limit);

    /** What of a person's commands to live chats is kept to answer them again, by command and key. */
    List<ChatReceipt> chatReceipts(DeskId desk, PersonId person, int skip, int limit);

    /** Contacts in which a person was the caller, or which they wrote down, the oldest first, without the first so many. */
    List<Contact> contacts(DeskId desk, PersonId person, int skip, int limit);

    /** What a person has said they don't want to be told of. */
    Set<Occasion> silenced(DeskId desk, PersonId person);

    /** Keeps what a person does not want to be told of, in place of what they said before. */
    void silence(DeskId desk, PersonId person, Set<Occasion> occasions);

    /**
     * Erases a person, all of it or nothing, as {@link org.ticketing.ticket.Remains} and {@link
     * org.ticketing.directory.OrganisationRemains} say: under their id and in their words nothing can be found at this desk any
     * more. Their receipts are gone; those of others, for the tickets and organisations that named them, fit no command
     * any more, since what a command said can be guessed from its fingerprint. What they were refused and shown stays,
     * under the pseudonym; so do the articles that they wrote for the desk and the stars that they gave, without what they said
     * beside these.
     */
    Erased erase(Erasure erasure);

    /** Tickets of a kind that have been at their end since before an instant, with something to erase; the longest first. */
    List<TicketId> ended(DeskId desk, String kind, Instant before, int limit);

    /**
     * Erases everybody and every word in a ticket that is at its end, all of it or nothing, and what was noted about its readers
     * and commands.
     *
     * @param names gives each person of it a name that leads to nobody
     * @return false, with nothing done, if the ticket is open, or has nothing to erase
     */
    boolean erase(DeskId desk, TicketId ticket, UnaryOperator<PersonId> names, Instant at);

    /** Live chats that ended before an instant, with something to erase; those first that ended first. */
    List<ChatId> endedChats(DeskId desk, Instant before, int limit);

    /**
     * Erases everybody and every word in a live chat that is over, all of it or nothing, and what was noted about its commands.
     *
     * @param names gives each person of it a name that leads to nobody
     * @return false, with nothing done, if the chat is going on, or has nothing to erase
     */
    boolean erase(DeskId desk, ChatId chat, UnaryOperator<PersonId> names, Instant at);
}
