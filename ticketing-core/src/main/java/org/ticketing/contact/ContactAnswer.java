package org.ticketing.contact;

import java.util.Optional;
import org.ticketing.problem.Refusal;

/**
 * What is to be told to somebody who has reached the vendor.
 *
 * @param contact as it was kept
 * @param refusal why what they want can't be done this way, and where they can go instead; nothing if it can
 */
public record ContactAnswer(Contact contact, Optional<Refusal> refusal) {}
