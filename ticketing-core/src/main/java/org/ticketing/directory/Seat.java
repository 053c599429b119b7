package org.ticketing.directory;

/** How far a person is on the way to a seat: their administrator asks for it, the vendor decides (U17, U18). */
public enum Seat {
    NONE,
    REQUESTED,
    GRANTED,
    REFUSED
}
