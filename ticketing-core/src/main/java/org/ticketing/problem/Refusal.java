package org.ticketing.problem;

import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * Why somebody may not do something, as a value.
 *
 * @param code the stable name of the reason, for programs: {@code channel-not-allowed}
 * @param source the rule of the policy that says so, or why it is assumed
 * @param reason what people read: the reason, and the way out where there is one
 */
public record Refusal(String code, Source source, Text reason) {}
