package org.ticketing.guidance;

import java.util.Set;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * A text of the vendor that binds nobody to anything the library could check: a tip, a reason, an instruction, a legal note. It
 * is given where people need it, not in a document that they would have to look for.
 *
 * @param kinds the kinds of ticket that it is for; for all, if none is named
 * @param channels the channels that it is for; for all, if none is named
 */
public record Guidance(String id, Where where, Set<String> kinds, Set<String> channels, Text text, Source source) {

    /** A place where people need a text. */
    public enum Where {
        /** At the desk's start: what is expected, what the policy covers, to whom it belongs. */
        DESK,
        /** Before a ticket is opened, above its form. */
        FORM,
        /** On a ticket that is there. */
        TICKET
    }

    public Guidance {
        kinds = Set.copyOf(kinds);
        channels = Set.copyOf(channels);
    }

    /** Whether it is for tickets of this kind. */
    public boolean isForKind(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** Whether it is for people who come through this channel. */
    public boolean isForChannel(String channel) {
        return channels.isEmpty() || channels.contains(channel);
    }
}
