package org.ticketing.directory;

import org.ticketing.vocabulary.Key;

/**
 * What an organisation has bought, as far as access goes.
 *
 * @param plan its key
 * @param seats how many of its people may have a seat at the same time (U18, U56)
 */
public record Contract(String plan, int seats) {

    /** More than any organisation has people. */
    public static final int MOST_SEATS = 100_000;

    public Contract {
        if (!Key.isKey(plan)) {
            throw new IllegalArgumentException("a plan is named with " + Key.RULE + ", not '" + plan + "'");
        }
        if (seats < 0 || seats > MOST_SEATS) {
            throw new IllegalArgumentException("a contract has 0 to " + MOST_SEATS + " seats, not " + seats);
        }
    }
}
