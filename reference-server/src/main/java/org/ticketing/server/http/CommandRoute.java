package org.ticketing.server.http;

import java.util.List;
import java.util.Set;
import org.ticketing.ticket.AnswerByArticle;
import org.ticketing.ticket.ApproveQuote;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.DeclineQuote;
import org.ticketing.ticket.FollowUp;
import org.ticketing.ticket.GiveEvidence;
import org.ticketing.ticket.Joint;
import org.ticketing.ticket.ManageWatchers;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.ticket.Rate;
import org.ticketing.ticket.Tag;
import org.ticketing.ticket.Watch;
import org.ticketing.vocabulary.Action;

/**
 * A command on a ticket: its route ends in the key of its action, and its body has the members of its record.
 *
 * @param type what the body becomes
 */
public record CommandRoute(Action action, Class<? extends Command> type) {

    private static final Set<Class<?>> WRITING = Set.of(
            Command.Open.class,
            Command.Reply.class,
            Command.Note.class,
            Command.AwaitCustomer.class,
            Command.Resolve.class,
            Command.Reopen.class,
            FollowUp.class);

    /** Whether a command writes something that files can be saved with. */
    public static boolean takesFiles(Class<? extends Command> type) {
        return WRITING.contains(type);
    }

    /** Every command but opening, which has no ticket yet. */
    public static final List<CommandRoute> ALL = List.of(
            new CommandRoute(Action.CLASSIFY, Command.Classify.class),
            new CommandRoute(Action.ASSIGN, Command.Assign.class),
            new CommandRoute(Action.REPLY, Command.Reply.class),
            new CommandRoute(Action.NOTE, Command.Note.class),
            new CommandRoute(Action.AWAIT_CUSTOMER, Command.AwaitCustomer.class),
            new CommandRoute(Action.GIVE_EVIDENCE, GiveEvidence.class),
            new CommandRoute(Action.PROMISE_DATE, Command.PromiseDate.class),
            new CommandRoute(Action.REPROMISE, Command.Repromise.class),
            new CommandRoute(Action.RENEGOTIATE, Command.Renegotiate.class),
            new CommandRoute(Action.ESCALATE, Command.Escalate.class),
            new CommandRoute(Action.ANSWER_RENEGOTIATION, Command.AnswerRenegotiation.class),
            new CommandRoute(Action.ACCEPT_ANSWER, Command.AcceptAnswer.class),
            new CommandRoute(Action.OFFER_QUOTE, OfferQuote.class),
            new CommandRoute(Action.APPROVE_QUOTE, ApproveQuote.class),
            new CommandRoute(Action.DECLINE_QUOTE, DeclineQuote.class),
            new CommandRoute(Action.ANSWER_BY_ARTICLE, AnswerByArticle.class),
            new CommandRoute(Action.RESOLVE, Command.Resolve.class),
            new CommandRoute(Action.REOPEN, Command.Reopen.class),
            new CommandRoute(Action.CLOSE, Command.Close.class),
            new CommandRoute(Action.RATE, Rate.class),
            new CommandRoute(Action.FOLLOW_UP, FollowUp.class),
            new CommandRoute(Action.WATCH, Watch.class),
            new CommandRoute(Action.MANAGE_WATCHERS, ManageWatchers.class),
            new CommandRoute(Action.TAG, Tag.class),
            new CommandRoute(Action.LINK, Joint.Link.class),
            new CommandRoute(Action.UNLINK, Joint.Unlink.class),
            new CommandRoute(Action.MERGE, Joint.Merge.class),
            new CommandRoute(Action.SPLIT, Joint.Split.class));
}
