package org.ticketing.problem;

import org.ticketing.vocabulary.Text;

/** A file that is not, or not wholly, an export of tickets. */
public final class InvalidExport extends TicketingException {

    private static final long serialVersionUID = 1L;

    private final transient long line;

    /**
     * At a line of the file.
     *
     * @param line 1 for the first
     * @param what is wrong there, and what to do about it
     */
    public InvalidExport(long line, Text what) {
        super(new Text("Line %s: %s".formatted(line, what.en()), "Linha %s: %s".formatted(line, what.pt())));
        this.line = line;
    }

    public long line() {
        return line;
    }
}
