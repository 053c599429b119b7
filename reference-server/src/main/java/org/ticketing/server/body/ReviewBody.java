package org.ticketing.server.body;

import java.util.List;
import org.ticketing.view.MemberDetails;

/** The people whose registration is to be looked at. */
public record ReviewBody(List<MemberBody> members) {

    public static ReviewBody of(List<MemberDetails> members) {
        return new ReviewBody(members.stream().map(MemberBody::of).toList());
    }
}
