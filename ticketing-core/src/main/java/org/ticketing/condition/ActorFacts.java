package org.ticketing.condition;

import java.util.Set;

/** What conditions can ask about the person who acts. */
public interface ActorFacts {

    /** What a fact of a ticket can be compared with: it has to be one of these. */
    Set<String> values(ActorFact fact);

    /** The values of a {@linkplain Fact#isOfActor() fact of the person}; none where it is absent. */
    Set<String> own(Fact fact);
}
