package org.ticketing.testkit.laws.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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
    static TargetEngine ours() {
        // A law asks about the same hours several times, and compiling them is what takes time.
        AtomicReference<@Nullable ServiceCalendar> last = new AtomicReference<>();
        return (target, hours, start) -> {
            String id = target.calendarId().orElse("none");
            ServiceCalendar known = last.get();
            ServiceCalendar calendar =
                    known != null && known.hours().equals(hours) && known.id().equals(id)
                            ? known
                            : new ServiceCalendar(
                                    id, Text.same("hours"), hours, Source.assumed("a law asks about these hours"));
            last.set(calendar);
            return new ServiceLevels(PolicyHash.of("{}"), List.of(calendar), List.of()).due(target, start);
        };
    }
}
