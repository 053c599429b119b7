package org.ticketing.ticket;

import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.TextRef;

/**
 * A file that was saved with an entry, as the log knows it. Its name and its SHA-256 tell of its content, so they are kept, and
 * erased, as texts are.
 *
 * @param name of the file
 * @param digest the SHA-256 of its content, in lower-case hexadecimal
 * @param type what it is, by its content
 * @param size in bytes
 */
public record Attachment(AttachmentId id, TextRef name, TextRef digest, String type, long size) {}
