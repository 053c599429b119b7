package org.ticketing.jackson;

import org.ticketing.policy.SupportPolicy;

/**
 * A policy as it is handed on: every day off by its date, so that whoever reads it, wherever and whenever, reads the same.
 *
 * @param json the document as a file, with the hash of the policy and what the dates were found with at {@code published};
 *     {@link PolicyFiles#read} takes it like any policy file
 */
public record PublishedPolicy(SupportPolicy policy, String json) {}
