package org.ticketing.directory;

import java.time.Instant;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextRef;

/**
 * That an organisation wants another administrator, while nobody has decided on it yet (U20 to U24, U58).
 *
 * @param recordedBy who of the vendor took it down; somebody else decides
 * @param asker a key of the policy: in what capacity the sender asks
 * @param mailbox from which it was asked
 */
public record Replacement(
        PersonId recordedBy,
        Instant recordedAt,
        PersonId outgoing,
        OrganisationEvent.Person incoming,
        String asker,
        TextRef mailbox,
        TextRef cpf) {}
