package org.ticketing.testkit.laws.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.sla.Target;
import org.ticketing.time.Hours;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** Whatever says when a target is due: the library, or a variant that is to be tried. */
@FunctionalInterface
public interface TargetEngine {

    /** When a target that is counted on these hours is due; nothing where no calendar can tell. */
    Optional<Instant> due(Target target, Hours hours, Instant start);

    /** The due instants of the library. */
    static TargetEngine library() {
        return (target, hours, start) -> {
            ServiceCalendar calendar = new ServiceCalendar(
                    target.calendarId().orElse("none"),
                    Text.same("hours"),
                    hours,
                    Source.assumed("a law asks about these hours"));
            ServiceLevels levels = new ServiceLevels(PolicyHash.of("{}"), List.of(calendar), List.of());
            return levels.due(target, start);
        };
    }
}
