package org.ticketing.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.Replacement;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;

/**
 * An organisation with its people, as its administrators and the vendor's staff see it.
 *
 * @param replacement that is to be decided on; for staff only
 */
public record OrganisationDetails(
        Organisation organisation, List<MemberDetails> members, Optional<ReplacementDetails> replacement) {

    public OrganisationDetails {
        members = List.copyOf(members);
    }

    /** With the words and times that were looked up for it. */
    public static OrganisationDetails of(
            Organisation organisation, boolean forStaff, Map<TextId, String> texts, Map<PersonId, Instant> seen) {
        return new OrganisationDetails(
                organisation,
                organisation.members().stream()
                        .map(member -> MemberDetails.of(member, texts, seen))
                        .toList(),
                replacement(organisation, forStaff).map(asked -> ReplacementDetails.of(asked, texts)));
    }

    /** The texts that are shown. */
    public static List<TextId> textIds(Organisation organisation, boolean forStaff) {
        Stream<TextRef> ofMembers =
                organisation.members().stream().flatMap(member -> Stream.of(member.name(), member.email()));
        Stream<TextRef> ofReplacement = replacement(organisation, forStaff).stream()
                .flatMap(asked -> Stream.of(
                        asked.mailbox(),
                        asked.cpf(),
                        asked.incoming().name(),
                        asked.incoming().email()));
        return Stream.concat(ofMembers, ofReplacement).map(TextRef::id).toList();
    }

    private static Optional<Replacement> replacement(Organisation organisation, boolean forStaff) {
        return Optional.ofNullable(organisation.replacement()).filter(asked -> forStaff);
    }
}
