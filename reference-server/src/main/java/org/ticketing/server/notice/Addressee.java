package org.ticketing.server.notice;

import org.ticketing.directory.Actor;
import org.ticketing.vocabulary.Language;

/**
 * Somebody who can be written to.
 *
 * @param actor who they are now, and so what they may see
 */
public record Addressee(Actor actor, String email, Language language) {}
