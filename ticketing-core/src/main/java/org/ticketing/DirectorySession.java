package org.ticketing;

import java.util.Optional;
import org.ticketing.directory.Organisation;
import org.ticketing.view.DirectoryEvents;
import org.ticketing.view.Page;

/**
 * The directory of a desk as one of the staff who look after it meets it. Immutable and safe for any number of threads.
 *
 * <p>Every method throws {@link org.ticketing.problem.Refused} at a desk that keeps no directory, and for everybody else.
 */
public final class DirectorySession {

    private final DirectoryReads reads;
    private final Request request;

    DirectorySession(DirectoryReads reads, Request request) {
        this.reads = reads;
        this.request = request;
    }

    /**
     * The customers of the desk, in the order of their ids.
     *
     * @param cursor what a page gave as its next, or nothing for the first
     * @param limit 1 to 200
     * @throws org.ticketing.problem.InvalidCommand if the cursor is none of this list's, or the limit is out of range
     */
    public Page<Organisation> organisations(Optional<String> cursor, int limit) {
        return reads.list(cursor, limit, request);
    }

    /**
     * What happened in the directory, in order.
     *
     * @param after only what stands behind this position; 0 for all
     * @param limit 1 to 200
     * @throws org.ticketing.problem.InvalidCommand if position or limit is out of range
     */
    public DirectoryEvents events(long after, int limit) {
        return reads.events(after, limit, request);
    }
}
