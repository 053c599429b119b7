package org.ticketing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ticketing.directory.Actor;
import org.ticketing.directory.OrganisationFeedItem;
import org.ticketing.notification.Notice;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.FeedItem;
import org.ticketing.storage.Storage;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/** One support desk with its policy in force. Immutable and safe for any number of threads. */
public final class Desk {

    private final Premises premises;
    private final Constraints constraints;
    private final DeskAttachments attachments;
    private final DeskCommands commands;
    private final DeskContacts contacts;
    private final DeskReads reads;
    private final DirectoryCommands directoryCommands;
    private final DirectoryReads directoryReads;
    private final KnowledgeCommands knowledgeCommands;
    private final KnowledgeReads knowledgeReads;
    private final ChatCommands chatCommands;
    private final ChatReads chatReads;
    private final Notifier notifier;

    Desk(Premises premises, Constraints constraints) {
        this.premises = premises;
        this.constraints = constraints;
        this.attachments = new DeskAttachments(premises, constraints);
        this.commands = new DeskCommands(premises, constraints, attachments);
        this.contacts = new DeskContacts(premises, constraints, commands);
        this.reads = new DeskReads(premises);
        this.directoryCommands = new DirectoryCommands(premises, constraints);
        this.directoryReads = new DirectoryReads(premises);
        this.knowledgeReads = new KnowledgeReads(premises);
        this.knowledgeCommands = new KnowledgeCommands(premises, constraints, knowledgeReads);
        this.chatReads = new ChatReads(premises);
        this.chatCommands = new ChatCommands(premises, constraints, chatReads);
        this.notifier = new Notifier(premises);
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
        return Follower.ofTickets(premises, subscriber).follow(listener);
    }

    /**
     * As {@link #follow}, of what has happened in the directory of this desk: who was registered, got a seat, lost it.
     *
     * @param subscriber whose progress is kept, 1 to 118 characters, apart from that of who follows the tickets
     */
    public int followDirectory(String subscriber, Consumer<OrganisationFeedItem> listener) {
        return Follower.ofDirectory(premises, subscriber).follow(listener);
    }

    /**
     * Hands out whom to tell of what has happened at this desk since the last time, as the policy says (S21, X52). To be called now
     * and then by the host, which keeps the notices and delivers them: a notice is handed out at least once, and whoever keeps it
     * knows it again by its position and person. It is for one person and says nothing that they may not see now; ask {@link
     * #mayBeTold} again when it goes out.
     *
     * @param subscriber whose progress is kept, 1 to 128 characters
     * @return how many events were looked at
     */
    public int notices(String subscriber, Consumer<Notice> outbox) {
        return follow(subscriber, item -> notifier.notices(item).forEach(outbox));
    }

    /** Whether somebody may be told of it now: not who may not see the ticket any more, or not what is internal of it. */
    public boolean mayBeTold(Notice notice, Actor actor) {
        return notifier.mayBeTold(notice, actor);
    }

    /** Whether somebody may see a ticket now: whoever watches it and may not, is told nothing of it, and need not be listed. */
    public boolean maySee(TicketId ticket, Actor actor) {
        return notifier.maySee(ticket, actor);
    }

    /**
     * What has happened at this desk behind a position, to be told to people who ask for it themselves.
     *
     * @param after where a stretch that was read before {@linkplain News#position() ended}; 0 for the beginning
     * @param limit at most so many events, 1 to 500
     * @throws org.ticketing.problem.UnknownPosition if the feed has no event at that position
     */
    public News news(long after, int limit) {
        return News.of(premises, after, limit);
    }

    /** The position of the newest event in the {@linkplain org.ticketing.storage.Feed feed}; 0 if there is none. */
    public long lastPosition() {
        return premises.storage().lastPosition(id());
    }

    /** This desk as one person meets it, through its main channel. */
    public Session as(Actor actor) {
        return new Session(this, actor, policy().channels().main(), Optional.empty(), Optional.empty(), List.of());
    }

    Premises premises() {
        return premises;
    }

    DeskAttachments attachments() {
        return attachments;
    }

    Notifier notifier() {
        return notifier;
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

    ChatCommands chatCommands() {
        return chatCommands;
    }

    ChatReads chatReads() {
        return chatReads;
    }
}
