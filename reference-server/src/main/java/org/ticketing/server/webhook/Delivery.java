package org.ticketing.server.webhook;

import org.jspecify.annotations.Nullable;
import org.ticketing.server.outbox.Parcel;
import org.ticketing.vocabulary.TicketId;

/**
 * That a webhook is to be told of an event, or has been.
 *
 * @param position of the event
 * @param outcome of the last try; none if there was none yet
 * @param status that the receiver answered last with; none if it did not
 */
public record Delivery(
        Parcel parcel,
        String webhook,
        long position,
        TicketId ticket,
        @Nullable Outcome outcome,
        @Nullable Integer status) {

    /** Where a delivery stands. */
    public enum State {
        /** It goes out with the next round, or when its time has come. */
        WAITING,
        /** It was not taken, and is offered again. */
        FAILING,
        /** It was not taken for so long that it is not offered any more, unless staff have it offered again. */
        GIVEN_UP,
        DELIVERED,
        /** It was not sent, since the webhook may not know of it. */
        WITHHELD
    }

    public State state() {
        if (parcel.doneAt() != null && parcel.nextAt() == null && parcel.failedAt() == null) {
            return outcome == Outcome.WITHHELD ? State.WITHHELD : State.DELIVERED;
        }
        if (parcel.failedAt() == null) {
            return State.WAITING;
        }
        return parcel.nextAt() == null ? State.GIVEN_UP : State.FAILING;
    }
}
