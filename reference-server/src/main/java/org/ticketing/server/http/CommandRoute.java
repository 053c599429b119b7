package org.ticketing.server.http;

import java.util.List;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.Action;

/** The commands on a ticket: each has a route by the key of its action, and its body is the command's record. */
record CommandRoute(Action action, Class<? extends Command> type) {

    static final List<CommandRoute> ALL = List.of(
            new CommandRoute(Action.CLASSIFY, Command.Classify.class),
            new CommandRoute(Action.ASSIGN, Command.Assign.class),
            new CommandRoute(Action.REPLY, Command.Reply.class),
            new CommandRoute(Action.NOTE, Command.Note.class),
            new CommandRoute(Action.AWAIT_CUSTOMER, Command.AwaitCustomer.class),
            new CommandRoute(Action.PROMISE_DATE, Command.PromiseDate.class),
            new CommandRoute(Action.RESOLVE, Command.Resolve.class),
            new CommandRoute(Action.REOPEN, Command.Reopen.class),
            new CommandRoute(Action.CLOSE, Command.Close.class));
}
