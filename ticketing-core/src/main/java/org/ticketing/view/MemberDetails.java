package org.ticketing.view;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ticketing.directory.Member;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;

/**
 * A person of an organisation, with their words as far as these are not erased.
 *
 * @param lastSeen none if nobody has ever seen them here
 */
public record MemberDetails(Member member, Optional<String> name, Optional<String> email, Optional<Instant> lastSeen) {

    static MemberDetails of(Member member, Map<TextId, String> texts, Map<PersonId, Instant> seen) {
        return new MemberDetails(
                member,
                Optional.ofNullable(texts.get(member.name().id())),
                Optional.ofNullable(texts.get(member.email().id())),
                Optional.ofNullable(seen.get(member.person())));
    }
}
