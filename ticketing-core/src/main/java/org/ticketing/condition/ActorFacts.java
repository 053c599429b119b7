package org.ticketing.condition;

import java.util.Optional;
import java.util.Set;

/** What conditions can ask about the person who acts. */
public interface ActorFacts {

    /** What a fact of a ticket can be compared with. */
    Optional<String> fact(ActorFact fact);

    /** The values of a {@linkplain Fact#isOfActor() fact of the person}; none where it is absent. */
    Set<String> own(Fact fact);
}
