package org.ticketing.directory;

import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * A team of the vendor that tickets are handed to.
 *
 * @param responsible the role of whoever answers for it, if that is said; who of those with the role does, are those who work in it
 */
public record Area(String id, Text label, @Nullable String responsible, Source source) {

    /** An area for which nobody answers in particular. */
    public Area(String id, Text label, Source source) {
        this(id, label, null, source);
    }
}
