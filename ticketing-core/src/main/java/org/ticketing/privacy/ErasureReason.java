package org.ticketing.privacy;

import org.ticketing.vocabulary.Key;

/** Why personal data was erased: closed vocabulary, so that the record of an erasure holds no words about anybody. */
public enum ErasureReason {
    /** The person asked for it. */
    SUBJECT_REQUEST,
    /** The person has withdrawn a consent that it rested on. */
    CONSENT_WITHDRAWN,
    /** It is not needed any more. */
    PURPOSE_ENDED,
    /** It ought not to have been kept. */
    UNLAWFUL,
    /** An authority or a court has ordered it. */
    ORDERED,
    /** It was kept for as long as the policy says: given by time alone, never by a person. */
    RETENTION_ENDED;

    public String key() {
        return Key.of(this);
    }
}
