package org.ticketing.sla;

import java.time.Instant;

/** What a clock does by itself when its time has come. */
public record DueEvent(Instant at, ClockEvent event) {}
