package org.ticketing.policy;

import org.ticketing.vocabulary.PolicyHash;

/**
 * The text that a policy was read from, in canonical form, so that the same content has the same address everywhere.
 *
 * @param hash the address of {@code json}
 */
public record PolicyDocument(PolicyHash hash, String json) {

    public PolicyDocument {
        if (!hash.equals(PolicyHash.of(json))) {
            throw new IllegalArgumentException("this is not the document with hash " + hash);
        }
    }

    public static PolicyDocument of(String canonicalJson) {
        return new PolicyDocument(PolicyHash.of(canonicalJson), canonicalJson);
    }
}
