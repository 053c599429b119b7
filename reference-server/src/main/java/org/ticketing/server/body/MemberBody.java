package org.ticketing.server.body;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Member;
import org.ticketing.view.MemberDetails;
import org.ticketing.vocabulary.Key;

/** One of the people of an organisation. */
record MemberBody(
        String id,
        @Nullable String name,
        @Nullable String email,
        boolean administrator,
        String standing,
        String seat,
        List<String> flags,
        Instant since,
        @Nullable Instant lastSeen) {

    static MemberBody of(MemberDetails details) {
        Member member = details.member();
        return new MemberBody(
                member.person().value(),
                details.name().orElse(null),
                details.email().orElse(null),
                member.administrator(),
                Key.of(member.standing()),
                Key.of(member.seat()),
                member.flags().stream().sorted().toList(),
                member.since(),
                details.lastSeen().orElse(null));
    }
}
