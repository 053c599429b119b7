package org.ticketing.directory;

import java.util.List;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.KeptText;

/** What comes of a command to the directory, as a value. */
public sealed interface OrganisationDecision {

    /**
     * It is done.
     *
     * @param organisation after it
     * @param events what happened, in order
     * @param texts what people said with it
     */
    record Accepted(Organisation organisation, List<RecordedEvent> events, List<KeptText> texts)
            implements OrganisationDecision {
        public Accepted {
            events = List.copyOf(events);
            texts = List.copyOf(texts);
        }
    }

    /** The policy or the state of the organisation does not allow it. */
    record Rejected(Refusal refusal) implements OrganisationDecision {}
}
