package org.ticketing.attachment;

import java.time.Instant;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.PersonId;

/**
 * A file that has been uploaded whole, and waits for the entry that it is saved with. Nobody but who uploaded it can use it.
 *
 * @param type what it is, by its content
 * @param sha256 of its content, in lower-case hexadecimal
 */
public record Upload(AttachmentId id, PersonId by, Instant at, String name, String type, long size, String sha256) {}
