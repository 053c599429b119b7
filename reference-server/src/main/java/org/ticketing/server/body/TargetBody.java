package org.ticketing.server.body;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ticketing.sla.Target;

/** What exactly is promised; which members there are depends on the type. */
record TargetBody(
        String type,
        @Nullable Duration length,
        @Nullable Integer days,
        Target.@Nullable Closing closing,
        @Nullable Duration hours,
        @Nullable String calendar) {

    static TargetBody of(Target target) {
        String calendar = target.calendarId().orElse(null);
        return switch (target) {
            case Target.WorkingTime t -> new TargetBody("working-time", t.length(), null, null, null, calendar);
            case Target.ElapsedTime t -> new TargetBody("elapsed-time", t.length(), null, null, null, null);
            case Target.WorkingDays t -> new TargetBody("working-days", null, t.days(), t.closing(), null, calendar);
            case Target.EndOfBusinessDay t -> new TargetBody("end-of-business-day", null, null, null, null, calendar);
            case Target.SameDayOr t -> new TargetBody("same-day-or", null, null, null, t.hours(), calendar);
            case Target.PromisedDate t -> new TargetBody("promised-date", null, null, null, null, null);
            case Target.None t -> new TargetBody("none", null, null, null, null, null);
        };
    }
}
