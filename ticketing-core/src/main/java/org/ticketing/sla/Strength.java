package org.ticketing.sla;

/** How firmly a vendor promises. Reports never add up different strengths. */
public enum Strength {
    /** A deadline the vendor commits to (U42, U65). */
    GUARANTEE,
    /** A deadline the vendor aims at (U43, U63). */
    GOAL,
    /** What many tickets take on average (X25): no single ticket can breach it. */
    EXPECTED_AVERAGE;

    public boolean canBeBreached() {
        return this != EXPECTED_AVERAGE;
    }
}
