package org.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.Verdict;
import org.ticketing.catalog.Catalog;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.contact.Contact;
import org.ticketing.contact.ContactAnswer;
import org.ticketing.contact.ContactId;
import org.ticketing.contact.ContactReport;
import org.ticketing.directory.Actor;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.ReceiptKey;
import org.ticketing.ticket.AnswerByArticle;
import org.ticketing.ticket.ApproveQuote;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.DeclineQuote;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.view.Counts;
import org.ticketing.view.History;
import org.ticketing.view.Page;
import org.ticketing.view.PageRequest;
import org.ticketing.view.PossibleAction;
import org.ticketing.view.PromisedTime;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketDetails;
import org.ticketing.view.TicketFilter;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/**
 * A desk as one person meets it. Immutable and safe for any number of threads.
 *
 * <p>Every method that names a ticket throws {@link org.ticketing.problem.NotFound} if there is no such ticket, or if this
 * person is not to know of it. Every command throws
 *
 * <ul>
 *   <li>{@link org.ticketing.problem.InvalidCommand} with every mistake in it,
 *   <li>{@link org.ticketing.problem.Refused} with the rule that does not allow it,
 *   <li>{@link org.ticketing.problem.StaleVersion} if the ticket has left the version that was {@linkplain #expecting
 *       expected},
 *   <li>{@link org.ticketing.problem.IdempotencyConflict} if its {@linkplain #once key} was used for something else,
 *   <li>{@link org.ticketing.problem.ConcurrentChange} if others kept changing the ticket,
 * </ul>
 *
 * and has done nothing then.
 */
public final class Session {

    private final Desk desk;
    private final Actor actor;
    private final String channel;
    private final Optional<String> key;
    private final Optional<Long> version;
    private final List<AttachmentId> attachments;

    Session(
            Desk desk,
            Actor actor,
            String channel,
            Optional<String> key,
            Optional<Long> version,
            List<AttachmentId> attachments) {
        this.desk = desk;
        this.actor = actor;
        this.channel = channel;
        this.key = key;
        this.version = version;
        this.attachments = attachments;
    }

    /**
     * The same person through another channel of the desk.
     *
     * @throws org.ticketing.problem.NotFound if the desk has no such channel
     */
    public Session via(String otherChannel) {
        return new Session(desk, actor, desk.premises().requireChannel(otherChannel), key, version, attachments);
    }

    /**
     * The same person, asking under an idempotency key: the same command under the same key is done once, and answered the
     * same again.
     *
     * @param idempotencyKey 1 to 128 characters, new for each new command
     * @throws org.ticketing.problem.InvalidCommand if it can't be a key
     */
    public Session once(String idempotencyKey) {
        if (!ReceiptKey.isKey(idempotencyKey)) {
            throw new InvalidCommand(List.of(new Violation(
                    "idempotency-key",
                    "idempotency-key",
                    new Text(
                            "has to have 1 to 128 characters, without U+0000 and lone surrogates: a random UUID is"
                                    + " best",
                            "precisa ter de 1 a 128 caracteres, sem U+0000 e sem surrogates isolados: o melhor é um"
                                    + " UUID aleatório"))));
        }
        return new Session(desk, actor, channel, Optional.of(idempotencyKey), version, attachments);
    }

    /** The same person, for a command that is only to be done if the ticket is still at this version. */
    public Session expecting(long ticketVersion) {
        return new Session(desk, actor, channel, key, Optional.of(ticketVersion), attachments);
    }

    /**
     * The same person, for a command that writes something, with which files are saved that they have uploaded: by opening, by
     * a reply, a note, a question, a solution, or the reason for reopening.
     *
     * @param files what this person has {@linkplain FileSession#upload uploaded}
     */
    public Session attaching(List<AttachmentId> files) {
        return new Session(desk, actor, channel, key, version, List.copyOf(files));
    }

    /** Opens a ticket. */
    public Receipt open(Command.Open command) {
        return desk.commands().open(command, request());
    }

    /** Carries out any command but opening; one that follows an ended ticket opens another, and the receipt is that of it. */
    public Receipt send(TicketId ticket, Command command) {
        return desk.commands().handle(ticket, command, request());
    }

    public Receipt classify(TicketId ticket, Command.Classify classification) {
        return send(ticket, classification);
    }

    /**
     * Hands a ticket to somebody.
     *
     * @param assignee a person of the vendor
     */
    public Receipt assign(TicketId ticket, String assignee) {
        return send(ticket, new Command.Assign(assignee));
    }

    public Receipt reply(TicketId ticket, String text) {
        return send(ticket, new Command.Reply(text));
    }

    /**
     * Replies with the very article that answers.
     *
     * @param article that everybody of the customer may read who may see the ticket
     */
    public Receipt pointTo(TicketId ticket, ArticleId article, String text) {
        return send(ticket, new Command.Reply(text, article.toString()));
    }

    public Receipt note(TicketId ticket, String text) {
        return send(ticket, new Command.Note(text));
    }

    public Receipt awaitCustomer(TicketId ticket, String question) {
        return send(ticket, new Command.AwaitCustomer(question));
    }

    public Receipt promiseDate(TicketId ticket, Instant date, String reason) {
        return send(ticket, new Command.PromiseDate(date, reason));
    }

    public Receipt repromise(TicketId ticket, String reason) {
        return send(ticket, new Command.Repromise(reason));
    }

    /** Asks the first level of the ladder for another date, or another way. */
    public Receipt renegotiate(TicketId ticket, Instant wishedDate, String reason) {
        return send(ticket, new Command.Renegotiate(wishedDate, reason));
    }

    /** Asks the next level of the ladder for the date that was wished before. */
    public Receipt escalate(TicketId ticket, String reason) {
        return send(ticket, new Command.Escalate(reason, null));
    }

    public Receipt answerRenegotiation(TicketId ticket, Command.AnswerRenegotiation answer) {
        return send(ticket, answer);
    }

    public Receipt acceptAnswer(TicketId ticket) {
        return send(ticket, new Command.AcceptAnswer());
    }

    /** Says what it would cost. */
    public Receipt offerQuote(TicketId ticket, OfferQuote quote) {
        return send(ticket, quote);
    }

    /** Takes the version of the quote that was read, for the customer. */
    public Receipt approveQuote(TicketId ticket, int version) {
        return send(ticket, new ApproveQuote(version));
    }

    public Receipt declineQuote(TicketId ticket, int version, String reason) {
        return send(ticket, new DeclineQuote(version, reason));
    }

    /** Gives an article instead of a quote. */
    public Receipt answerByArticle(TicketId ticket, AnswerByArticle answer) {
        return send(ticket, answer);
    }

    public Receipt resolve(TicketId ticket, String solution) {
        return send(ticket, new Command.Resolve(solution));
    }

    public Receipt reopen(TicketId ticket, String why) {
        return send(ticket, new Command.Reopen(why));
    }

    public Receipt close(TicketId ticket) {
        return send(ticket, new Command.Close());
    }

    /**
     * What the subscription covers and what costs extra, as the plan of this person's organisation has it; all of it for whoever
     * has no plan.
     *
     * @throws org.ticketing.problem.Refused if they may not see it, or if the desk has none
     */
    public Catalog catalog() {
        return desk.reads().catalog(request());
    }

    /** A ticket with what people wrote in it. */
    public TicketDetails read(TicketId ticket) {
        return desk.reads().read(ticket, request());
    }

    /** What happened to a ticket, in order. */
    public History history(TicketId ticket) {
        return desk.reads().history(ticket, request());
    }

    /** What is promised for a ticket, and why it is due when it is. */
    public List<PromisedTime> promises(TicketId ticket) {
        return desk.reads().promises(ticket, request());
    }

    /** What this person can do with a ticket now, through this channel, and what not and why. */
    public List<PossibleAction> actions(TicketId ticket) {
        return desk.reads().actions(ticket, request());
    }

    /**
     * Why this person can, or can't, do something with a ticket now, through this channel: each rule that was asked, its source,
     * and the facts that decided.
     */
    public Verdict why(TicketId ticket, Action action) {
        return desk.reads().why(ticket, action, request());
    }

    /**
     * Why this person can, or can't, open such a ticket, through this channel.
     *
     * @throws org.ticketing.problem.InvalidCommand if a kind or an organisation is named that can't be, or none where one must be
     */
    public Verdict why(Command.Open command) {
        return desk.commands().why(command, request());
    }

    /**
     * Writes down that somebody has reached the vendor, whatever comes of it, for staff. What they say about a ticket is added to
     * it, through their channel and as theirs, if they could have added it themselves; all else is only kept, with the answer
     * that they get.
     *
     * @param caller who, as the host knows them; nobody if it is not known
     */
    public ContactAnswer record(ContactReport report, @Nullable Actor caller) {
        return desk.contacts().record(report, caller, request());
    }

    /**
     * The contacts that were written down, the newest first, for staff. What was said about a ticket is left out for those who may
     * not see the ticket.
     *
     * @param before only those before this one; all if there is none
     * @param limit 1 to 200
     */
    public List<Contact> contacts(Optional<ContactId> before, int limit) {
        return desk.contacts().contacts(before, limit, request());
    }

    /**
     * The tickets that this person may see, the newest first.
     *
     * @param filter over the facts of tickets; {@link Condition#always()} for all
     * @param cursor what a page of the same filter gave as its next or previous, or nothing for the first
     * @param limit 1 to 200
     * @throws org.ticketing.problem.InvalidCommand if the cursor is none of this list's, or the limit is out of range
     */
    public Page<TicketSummary> list(Condition filter, Optional<String> cursor, int limit) {
        return list(new PageRequest(TicketFilter.where(filter), Sort.NEWEST_FIRST, cursor, limit));
    }

    /**
     * A page of the tickets that this person may see.
     *
     * @throws org.ticketing.problem.InvalidCommand with every mistake in what is asked
     */
    public Page<TicketSummary> list(PageRequest page) {
        return desk.reads().lists().page(page, request());
    }

    /** How many tickets this person may see: as many as the list of them is long; there has to be something to search for. */
    public long count(TicketFilter filter) {
        return desk.reads().lists().count(filter, request());
    }

    /**
     * How many of the tickets that this person may see have each value of a fact, as the columns of a board: every value that
     * the policy knows in its order, then any that it does not know any more.
     *
     * @param by a fact of tickets
     * @throws org.ticketing.problem.InvalidCommand with every mistake in what is asked
     */
    public Counts counts(TicketFilter filter, Fact by) {
        return desk.reads().lists().counts(filter, by, request());
    }

    /** Its customers, and what happened among them, where the desk keeps a directory of them. */
    public DirectorySession directory() {
        return new DirectorySession(desk.directoryReads(), request());
    }

    /** One customer of the desk with its people, where the desk keeps a directory of them. */
    public OrganisationSession organisation(String id) {
        return organisation(new OrganisationId(id));
    }

    public OrganisationSession organisation(OrganisationId id) {
        return new OrganisationSession(desk.directoryCommands(), desk.directoryReads(), id, request());
    }

    /** Many tickets at once: board, calendar, dashboard, report, queues, promises; and what this person can do here. */
    public WorkbenchSession workbench() {
        return new WorkbenchSession(desk, request());
    }

    /** The articles and notices of the desk, where it keeps some. */
    public KnowledgeSession knowledge() {
        return new KnowledgeSession(desk.knowledgeCommands(), desk.knowledgeReads(), request());
    }

    /** The live chats of the desk, where it has them. */
    public ChatSession chats() {
        return new ChatSession(desk.chatCommands(), desk.chatReads(), request());
    }

    /** The personal data at this desk: to take a copy of it, to erase somebody, and to see who was shown what. */
    public PersonalDataSession personalData() {
        return new PersonalDataSession(desk.premises(), request());
    }

    /**
     * Notes that this person is here, for the review of registrations; of others nothing is noted. To be called by the host when
     * they log in, say, or with each request: of each person it is noted once in an hour, and costs nothing in between.
     *
     * @throws org.ticketing.problem.Refused at a desk that keeps no directory
     */
    public void seen() {
        desk.directoryReads().seen(actor);
    }

    /** To upload files, and to download those that were saved. */
    public FileSession files() {
        return new FileSession(desk.attachments(), request());
    }

    /** What this person wants to be told of, beside what the policy insists on. */
    public NoticePreferences notices() {
        return new NoticePreferences(desk.notifier(), request());
    }

    private Request request() {
        return desk.premises().request(actor, channel, key, version).with(attachments);
    }
}
