package org.ticketing.sla;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be told that something will be due: so much open time ahead, so never at night or on a holiday.
 *
 * @param before how much open time is left then, more than nothing
 * @param calendar when those who are warned are there; the target's own calendar if none is named
 */
public record Warning(Duration before, @Nullable String calendar) {

    public Warning {
        if (!before.isPositive()) {
            throw new IllegalArgumentException("a warning comes before the due instant, not " + before + " before it");
        }
    }
}
