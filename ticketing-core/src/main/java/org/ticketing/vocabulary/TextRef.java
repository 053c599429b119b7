package org.ticketing.vocabulary;

/**
 * A text of a person, as the log knows it: where it is kept, and a witness of what it said.
 *
 * @param witness HMAC-SHA-256 of the text in lower-case hexadecimal; its salt is kept, and erased, with the text
 */
public record TextRef(TextId id, String witness) {}
