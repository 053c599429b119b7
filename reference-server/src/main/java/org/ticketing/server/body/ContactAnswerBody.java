package org.ticketing.server.body;

import org.jspecify.annotations.Nullable;
import org.ticketing.contact.ContactAnswer;

/** What is to be told to somebody who has reached the vendor. */
public record ContactAnswerBody(
        ContactBody contact, boolean permitted, @Nullable RefusalBody refusal) {

    /** An answer as the contract writes it. */
    public static ContactAnswerBody of(ContactAnswer answer, Labels labels) {
        return new ContactAnswerBody(
                ContactBody.of(answer.contact(), labels),
                answer.refusal().isEmpty(),
                answer.refusal().map(RefusalBody::of).orElse(null));
    }
}
