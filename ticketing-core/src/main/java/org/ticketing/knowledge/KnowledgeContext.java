package org.ticketing.knowledge;

import java.time.Instant;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Fresh;
import org.ticketing.vocabulary.PersonId;

/**
 * Everything a decision depends on beside the article or consultation and the command.
 *
 * @param readership what the person who asks may do
 */
public record KnowledgeContext(DeskId desk, Instant now, Readership readership, KnowledgeRules rules, Fresh fresh) {

    PersonId by() {
        return readership.gate().actor().id();
    }
}
