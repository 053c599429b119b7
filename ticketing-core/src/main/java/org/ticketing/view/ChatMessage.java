package org.ticketing.view;

import java.time.Instant;
import java.util.Optional;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;

/**
 * What somebody wrote in a live chat.
 *
 * @param sequence in the log of the chat: those that follow are asked for by it
 * @param text nothing if it has been erased
 */
public record ChatMessage(long sequence, Instant at, PersonId by, Side side, Optional<String> text) {}
