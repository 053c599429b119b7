package org.ticketing.server.body;

import org.ticketing.vocabulary.Text;

/**
 * Something that people are told of.
 *
 * @param optional whether one may say that one does not want to be told
 * @param silenced whether this person has said so
 */
public record PreferenceBody(String id, Text label, boolean optional, boolean silenced) {}
