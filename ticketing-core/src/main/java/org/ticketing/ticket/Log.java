package org.ticketing.ticket;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/** The events that a decision adds, with the words that people wrote in it, and the ticket as they leave it. */
final class Log {

    private final Context context;
    private final Chronicle chronicle;
    private final List<KeptText> texts = new ArrayList<>();

    Log(TicketId id, @Nullable Ticket ticket, Context context) {
        this.context = context;
        this.chronicle = new Chronicle(id, context.policy().desk(), ticket, context.policies());
    }

    /** Keeps a text apart and gives the reference to it that events hold. */
    TextRef keep(String content) {
        KeptText text = KeptText.of(content, context.fresh());
        texts.add(text);
        return text.ref();
    }

    void add(TicketEvent event) {
        // What an event started may be due already; then it is missed before the next event, as in every replay.
        chronicle.settle(context.now());
        noticePolicy();
        chronicle.add(event, context.now(), context.actor().id(), context.policy());
    }

    /** A log says under which policy each of its events was decided, so that anybody can decide it again. */
    private void noticePolicy() {
        Ticket ticket = chronicle.ticket();
        if (ticket != null && !context.policy().hash().equals(ticket.policy())) {
            chronicle.add(
                    new TicketEvent.PolicyChanged(context.policy().hash()), context.now(), null, context.policy());
        }
    }

    /** With what is due already: time that was reclassified, or was owed on another ticket, can be over at once. */
    Decision.Accepted accepted() {
        chronicle.settle(context.now());
        return new Decision.Accepted(chronicle.current(), chronicle.events(), texts);
    }
}
