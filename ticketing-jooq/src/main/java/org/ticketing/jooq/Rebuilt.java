package org.ticketing.jooq;

import java.util.List;
import java.util.UUID;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.TicketId;

/**
 * What came of {@linkplain JooqStorage#rebuild folding a desk's log} into rows again.
 *
 * @param tickets how many have a log
 * @param corrected whose rows did not tell what their log tells; they do now
 * @param withoutLog whose rows tell of a ticket that the log knows nothing of; they are left as they are, since they are all
 *     that is left of it
 * @param organisations of the desk's directory, whose rows did not tell what their log tells; they do now
 * @param knowledge the articles and consultations, whose rows did not tell what their log tells; they do now
 * @param chats the live chats, whose rows did not tell what their log tells; they do now
 */
public record Rebuilt(
        long tickets,
        List<TicketId> corrected,
        List<TicketId> withoutLog,
        List<OrganisationId> organisations,
        List<UUID> knowledge,
        List<ChatId> chats) {

    public Rebuilt {
        corrected = List.copyOf(corrected);
        withoutLog = List.copyOf(withoutLog);
        organisations = List.copyOf(organisations);
        knowledge = List.copyOf(knowledge);
        chats = List.copyOf(chats);
    }

    /** Whether every row told what the log tells. */
    public boolean wasSound() {
        return corrected.isEmpty()
                && withoutLog.isEmpty()
                && organisations.isEmpty()
                && knowledge.isEmpty()
                && chats.isEmpty();
    }
}
