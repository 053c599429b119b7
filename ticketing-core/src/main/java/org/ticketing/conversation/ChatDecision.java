package org.ticketing.conversation;

import java.util.List;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.KeptText;

/** What comes of a command to a chat, as a value. */
public sealed interface ChatDecision {

    /**
     * It is done.
     *
     * @param chat after it
     * @param events what happened, in order
     * @param texts what people wrote with it
     */
    record Accepted(Chat chat, List<RecordedChat> events, List<KeptText> texts) implements ChatDecision {
        public Accepted {
            events = List.copyOf(events);
            texts = List.copyOf(texts);
        }
    }

    /** The policy or the state of the chat does not allow it. */
    record Rejected(Refusal refusal) implements ChatDecision {}
}
