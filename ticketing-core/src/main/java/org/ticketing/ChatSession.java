package org.ticketing;

import java.time.Instant;
import java.util.List;
import org.ticketing.access.Verdict;
import org.ticketing.conversation.ChatCommand;
import org.ticketing.conversation.ChatFigures;
import org.ticketing.conversation.RecordedChat;
import org.ticketing.storage.ChatReceipt;
import org.ticketing.view.ChatDetails;
import org.ticketing.view.ChatMessage;
import org.ticketing.view.ChatRequest;
import org.ticketing.view.Page;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.ChatId;

/**
 * The live chats of a desk as one person meets them (S13 to S18). Immutable and safe for any number of threads.
 *
 * <p>Every method throws {@link org.ticketing.problem.NotFound} for a chat that is not there, or that this person is not to know
 * of. Where nothing at all is for them, or the desk has no live chat, it throws {@link org.ticketing.problem.Refused}. Every
 * command throws what {@linkplain Session commands on tickets} throw, and has done nothing then.
 */
public final class ChatSession {

    private final ChatCommands commands;
    private final ChatReads reads;
    private final Request request;

    ChatSession(ChatCommands commands, ChatReads reads, Request request) {
        this.commands = commands;
        this.reads = reads;
        this.request = request;
    }

    /** Asks for a chat: whoever does waits in the queue then. */
    public ChatReceipt ask(ChatCommand.Ask asking) {
        return commands.ask(asking, request);
    }

    /** A chat as it stands now, with its place in the queue while it waits (S14). */
    public ChatDetails read(ChatId chat) {
        return reads.read(chat, request);
    }

    /**
     * What was written in a chat, in order.
     *
     * @param after the sequence of the last message that is known; 0 from the beginning
     * @param limit 1 to 200
     */
    public List<ChatMessage> messages(ChatId chat, long after, int limit) {
        return reads.messages(chat, after, limit, request);
    }

    /** What happened in a chat. */
    public List<RecordedChat> history(ChatId chat) {
        return reads.history(chat, request);
    }

    /** Why this person can, or can't, do something with such a chat through this channel; whether it is over is for commands to say. */
    public Verdict why(ChatId chat, Action action) {
        return reads.why(chat, action, request);
    }

    /** The chats that this person may see, the newest first, page by page. */
    public Page<ChatDetails> list(ChatRequest asked) {
        return reads.list(asked, request);
    }

    /** How many chats this person may see: as many as the list of them is long. */
    public long count(ChatRequest asked) {
        return reads.count(asked, request);
    }

    /** Those who wait, the next one first (S15), for those who take chats. */
    public List<ChatDetails> waiting() {
        return reads.waiting(request);
    }

    /** Takes the chat that is next for this person. */
    public ChatReceipt takeNext() {
        return commands.takeNext(new ChatCommand.TakeNext(), request);
    }

    /** Takes this chat, whoever else waits before it. */
    public ChatReceipt take(ChatId chat) {
        return send(chat, new ChatCommand.Take());
    }

    /** Gives a chat to another attendant: by whoever is in it, or may pick any. */
    public ChatReceipt handOver(ChatId chat, String attendant) {
        return send(chat, new ChatCommand.HandOver(attendant));
    }

    /** Says how urgent a chat is. */
    public ChatReceipt weigh(ChatId chat, String priority) {
        return send(chat, new ChatCommand.Weigh(priority));
    }

    /** Writes a message. */
    public ChatReceipt write(ChatId chat, String text) {
        return send(chat, new ChatCommand.Write(text));
    }

    /** Leaves the queue. */
    public ChatReceipt leave(ChatId chat) {
        return send(chat, new ChatCommand.Leave());
    }

    /** Ends a chat. */
    public ChatReceipt end(ChatId chat) {
        return send(chat, new ChatCommand.End());
    }

    /** Turns a chat into a ticket with its transcript, both or neither (S16 to S18); {@link #read} then tells which. */
    public ChatReceipt become(ChatId chat, ChatCommand.BecomeTicket ticket) {
        return send(chat, ticket);
    }

    /** Says how good it was. */
    public ChatReceipt rate(ChatId chat, ChatCommand.Rate rating) {
        return send(chat, rating);
    }

    /** Any command to a chat that is there. */
    public ChatReceipt send(ChatId chat, ChatCommand.OfChat command) {
        return commands.handle(chat, command, request);
    }

    /** What has come of the chats that were asked for in a time, for those who take chats. */
    public ChatFigures figures(Instant fromInclusive, Instant untilExclusive) {
        return reads.figures(fromInclusive, untilExclusive, request);
    }
}
