package org.ticketing.server.body;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of one command to many tickets, of each in their order. */
public record BulkBody(List<Result> items) {

    /**
     * What came of it for one ticket.
     *
     * @param status that would have been answered if the command had been sent to this one alone
     * @param version after it, if it was done
     * @param href of the ticket, or of what was opened by it
     * @param problem if it was not done
     */
    public record Result(
            String ticket,
            int status,
            @Nullable Long version,
            String href,
            @Nullable Map<String, Object> problem) {}
}
