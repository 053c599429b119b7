package org.ticketing.attachment;

import java.time.Duration;
import java.util.Set;
import org.ticketing.vocabulary.Source;

/**
 * What a desk has decided about files that people attach (X55, X56).
 *
 * @param source where it is said that files can be attached at all
 */
public record AttachmentRules(Limits limits, Types types, Uploads uploads, Source source) {

    /**
     * How much is too much.
     *
     * @param file the most bytes of one file
     * @param files the most files of one entry
     * @param ticket the most bytes of all files of a ticket
     */
    public record Limits(long file, int files, long ticket, Source source) {}

    /**
     * What files may be.
     *
     * @param allowed media types, in lower case and without parameters
     */
    public record Types(Set<String> allowed, Source source) {
        public Types {
            allowed = Set.copyOf(allowed);
        }
    }

    /**
     * What becomes of files between their upload and the entry that they are saved with (X56).
     *
     * @param kept so long they wait for their entry, and are deleted then
     * @param waiting the most bytes that one person may have waiting
     */
    public record Uploads(Duration kept, long waiting, Source source) {}
}
