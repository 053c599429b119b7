package org.ticketing.server.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.view.PossibleAction;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Text;

/** What somebody can do with a ticket now, and what not and why. */
public record ActionsBody(List<ActionBody> items) {

    record ActionBody(
            Action action,
            Text label,
            boolean permitted,
            String href,
            @Nullable RefusalBody refusal) {
        static ActionBody of(PossibleAction possible, String ticketHref) {
            return new ActionBody(
                    possible.action(),
                    ActionLabel.of(possible.action()),
                    possible.refusal().isEmpty(),
                    ticketHref + "/" + possible.action().key(),
                    possible.refusal().map(RefusalBody::of).orElse(null));
        }
    }

    /** Actions as the contract writes them, each with the address that its command is sent to. */
    public static ActionsBody of(List<PossibleAction> actions, String ticketHref) {
        return new ActionsBody(actions.stream()
                .map(possible -> ActionBody.of(possible, ticketHref))
                .toList());
    }
}
