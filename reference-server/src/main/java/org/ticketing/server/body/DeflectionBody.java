package org.ticketing.server.body;

import org.ticketing.knowledge.Deflection;

/** How often people found their answer without a ticket. */
public record DeflectionBody(long consultations, long helped, long rejected, long tickets, long left) {

    /** A figure as the contract writes it. */
    public static DeflectionBody of(Deflection figure) {
        return new DeflectionBody(
                figure.consultations(), figure.helped(), figure.rejected(), figure.tickets(), figure.left());
    }
}
