package org.ticketing;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ticketing.contact.Contact;
import org.ticketing.knowledge.Rating;
import org.ticketing.notification.Occasion;
import org.ticketing.storage.ChatReceipt;
import org.ticketing.storage.KnowledgeDeed;
import org.ticketing.storage.KnowledgeReceipt;
import org.ticketing.storage.OrganisationReceipt;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.RefusedAttempt;
import org.ticketing.storage.TicketRead;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;

/**
 * Everything that a desk holds on a person, or on an organisation, as far as whoever asks may see it (U32). Read from the store a
 * few at a time, while it is asked for: it may be of any length, and each part may be asked for again.
 *
 * @param person about whom; nobody, if it is about an organisation
 * @param organisation about which; none, if it is about a person
 * @param of for whom it was made
 */
public record PersonalArchive(
        DeskId desk,
        Optional<PersonId> person,
        Optional<OrganisationId> organisation,
        PersonId of,
        Instant at,
        Supplier<Stream<HeldTicket>> tickets,
        Supplier<Stream<HeldOrganisation>> directory,
        Supplier<Stream<Receipt>> receipts,
        Supplier<Stream<OrganisationReceipt>> directoryReceipts,
        Supplier<Stream<RefusedAttempt>> refusals,
        Supplier<Stream<Contact>> contacts,
        Supplier<Stream<TicketRead>> reads,
        Supplier<Stream<KnowledgeDeed>> knowledge,
        Supplier<Stream<Rating>> ratings,
        Supplier<Stream<KnowledgeReceipt>> knowledgeReceipts,
        Supplier<Stream<HeldChat>> chats,
        Supplier<Stream<ChatReceipt>> chatReceipts,
        Supplier<Stream<Download>> uploads,
        Supplier<Stream<Occasion>> silenced) {}
