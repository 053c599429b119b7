package org.ticketing.testkit.laws.command;

import org.ticketing.directory.Actor;
import org.ticketing.ticket.Command;

/**
 * Something that somebody asks.
 *
 * @param ticket which of those that have been opened; means nothing to an opening
 * @param key under which it is done once
 */
record Attempt(Actor by, String channel, int ticket, Command command, String key) {

    boolean opens() {
        return command instanceof Command.Open;
    }

    /** The same body under a key of its own. */
    Attempt under(String other) {
        return new Attempt(by, channel, ticket, command, other);
    }

    /** Another body under the same key. */
    Attempt saying(Command other) {
        return new Attempt(by, channel, ticket, other, key);
    }

    @Override
    public String toString() {
        return by.id() + " by " + channel + (opens() ? ": " : " on ticket " + ticket + ": ") + command;
    }
}
