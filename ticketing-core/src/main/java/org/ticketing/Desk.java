package org.ticketing;

import java.util.Optional;
import java.util.function.Consumer;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.FeedItem;
import org.ticketing.storage.Storage;
import org.ticketing.vocabulary.DeskId;

/** One support desk with its policy in force. Immutable and safe for any number of threads. */
public final class Desk {

    private final Premises premises;
    private final Constraints constraints;
    private final DeskCommands commands;
    private final DeskContacts contacts;
    private final DeskReads reads;
    private final DirectoryCommands directoryCommands;
    private final DirectoryReads directoryReads;
    private final KnowledgeCommands knowledgeCommands;
    private final KnowledgeReads knowledgeReads;

    Desk(Premises premises, Constraints constraints) {
        this.premises = premises;
        this.constraints = constraints;
        this.commands = new DeskCommands(premises, constraints);
        this.contacts = new DeskContacts(premises, constraints, commands);
        this.reads = new DeskReads(premises);
        this.directoryCommands = new DirectoryCommands(premises, constraints);
        this.directoryReads = new DirectoryReads(premises);
        this.knowledgeReads = new KnowledgeReads(premises);
        this.knowledgeCommands = new KnowledgeCommands(premises, constraints, knowledgeReads);
    }

    /** The same desk over another store. */
    Desk within(Storage storage) {
        return new Desk(premises.within(storage), constraints);
    }

    public DeskId id() {
        return premises.desk();
    }

    public SupportPolicy policy() {
        return premises.policy();
    }

    /**
     * Hands what has happened at this desk since the last time to a listener, in the order of the {@linkplain
     * org.ticketing.storage.Feed feed}. To be called now and then by the host, from one server or several, of which one does it
     * at a time. Each event is handed out at least once: again if the listener throws, or if the server ends before this is
     * noted. The listener is for the host itself: it hears of everything, whoever may see it.
     *
     * @param subscriber whose progress is kept, 1 to 128 characters; a new one begins with the first event of the desk
     * @return how many events were handed out; 0 also if another server is at it
     * @throws org.ticketing.problem.TakenOver if the listener took more than a minute for 50 events, and another server, which
     *     took this one for ended, went on in its place
     */
    public int follow(String subscriber, Consumer<FeedItem> listener) {
        return new Follower(premises, subscriber, premises.newRunner()).follow(listener);
    }

    /** This desk as one person meets it, through its main channel. */
    public Session as(Actor actor) {
        return new Session(this, actor, policy().channels().main(), Optional.empty(), Optional.empty());
    }

    Premises premises() {
        return premises;
    }

    DeskCommands commands() {
        return commands;
    }

    DeskContacts contacts() {
        return contacts;
    }

    DeskReads reads() {
        return reads;
    }

    DirectoryCommands directoryCommands() {
        return directoryCommands;
    }

    DirectoryReads directoryReads() {
        return directoryReads;
    }

    KnowledgeCommands knowledgeCommands() {
        return knowledgeCommands;
    }

    KnowledgeReads knowledgeReads() {
        return knowledgeReads;
    }
}
