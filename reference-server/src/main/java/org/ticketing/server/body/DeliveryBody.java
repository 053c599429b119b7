package org.ticketing.server.body;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.server.outbox.Parcel;
import org.ticketing.server.webhook.Delivery;
import org.ticketing.server.webhook.Outcome;

/**
 * That a webhook is to be told of an event, or has been.
 *
 * @param id as the receiver knows it
 * @param outcome of the last try
 * @param status that the receiver answered last with
 */
public record DeliveryBody(
        String id,
        EventBody event,
        Delivery.State state,
        Instant since,
        int tries,
        @Nullable Outcome outcome,
        @Nullable Integer status,
        @Nullable Instant failedAt,
        @Nullable Instant nextAt,
        @Nullable Instant doneAt) {

    public static DeliveryBody of(Delivery delivery, EventBody event) {
        Parcel parcel = delivery.parcel();
        return new DeliveryBody(
                parcel.id(),
                event,
                delivery.state(),
                parcel.since(),
                parcel.tries(),
                delivery.outcome(),
                delivery.status(),
                parcel.failedAt(),
                parcel.nextAt(),
                parcel.doneAt());
    }
}
