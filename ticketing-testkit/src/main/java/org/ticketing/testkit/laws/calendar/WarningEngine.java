package org.ticketing.testkit.laws.calendar;

import java.time.Instant;
import java.util.List;

/** Whatever says when people are warned that something will be due. */
@FunctionalInterface
public interface WarningEngine {

    /** The instants of the warnings, in any order; one that would be too early or too late may be left out. */
    List<Instant> warnings(WarningCase promised);
}
