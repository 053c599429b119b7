package org.ticketing.server.body;

import java.util.List;
import org.ticketing.workbench.Queue;

/** What waits in an area. */
public record QueueBody(Named area, long waiting, List<PlaceBody> items) {

    record PlaceBody(long place, SummaryBody ticket) {}

    /** A queue as the contract writes it. */
    public static QueueBody of(Queue queue, Labels labels) {
        return new QueueBody(
                new Named(queue.area().id(), queue.area().label()),
                queue.waiting(),
                queue.tickets().stream()
                        .map(waiting -> new PlaceBody(waiting.place(), SummaryBody.of(waiting.ticket(), labels)))
                        .toList());
    }
}
