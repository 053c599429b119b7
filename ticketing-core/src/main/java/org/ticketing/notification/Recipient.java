package org.ticketing.notification;

/** Somebody whom a ticket concerns. */
public enum Recipient {
    /** Who needs it. */
    REQUESTER,
    /** Who opened it. */
    OPENER,
    /** Who of the vendor has it. */
    ASSIGNEE,
    /** Who wrote something in it that the customer may read. */
    PARTICIPANTS,
    /** Who watches it. */
    WATCHERS
}
