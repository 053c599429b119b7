package org.ticketing.knowledge;

import java.util.List;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.KeptText;

/** What comes of a command to a desk's knowledge, as a value. */
public sealed interface KnowledgeDecision {

    /**
     * It is done.
     *
     * @param item after it
     * @param events what happened, in order
     * @param texts what people wrote with it
     */
    record Accepted(KnowledgeItem item, List<RecordedKnowledge> events, List<KeptText> texts)
            implements KnowledgeDecision {
        public Accepted {
            events = List.copyOf(events);
            texts = List.copyOf(texts);
        }
    }

    /** The policy or the state of the article does not allow it. */
    record Rejected(Refusal refusal) implements KnowledgeDecision {}
}
