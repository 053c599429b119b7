package org.ticketing.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ticketing.problem.Refusal;
import org.ticketing.ticket.Context;
import org.ticketing.ticket.Permit;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Action;

/**
 * Something that a person could do with a ticket now.
 *
 * @param refusal why not; nothing if they may
 */
public record PossibleAction(Action action, Optional<Refusal> refusal) {

    private static final Set<Action> COMMANDS = EnumSet.complementOf(EnumSet.of(
            Action.OPEN,
            Action.SEE,
            Action.SEE_INTERNAL,
            Action.ASK,
            Action.RECORD_CONTACT,
            Action.SEE_CATALOG,
            Action.MANAGE_ACCOUNTS,
            Action.MANAGE_PEOPLE,
            Action.MANAGE_WEBHOOKS,
            Action.START_CHAT,
            Action.SEE_CHATS,
            Action.TAKE_CHATS,
            Action.PICK_CHATS,
            Action.READ_ARTICLES,
            Action.WRITE_ARTICLES,
            Action.PUBLISH_ARTICLES));

    /** Everything that can be done with a ticket, permitted to this person now or not. */
    public static List<PossibleAction> of(Ticket ticket, Context context) {
        return COMMANDS.stream()
                .map(action -> new PossibleAction(action, Permit.refusal(action, ticket, context)))
                .toList();
    }
}
