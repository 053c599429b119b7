package org.ticketing.testkit.laws.calendar;

import java.time.Instant;
import java.util.List;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.sla.Target;
import org.ticketing.sla.Warning;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** Whatever says when people are warned that something will be due. */
@FunctionalInterface
public interface WarningEngine {

    /** The instants of the warnings, in any order; one that would be too early or too late may be left out. */
    List<Instant> warnings(WarningCase promised);

    /** The warnings of the library. */
    static WarningEngine ours() {
        return c -> {
            ServiceCalendar calendar = new ServiceCalendar(
                    "hours", Text.same("hours"), c.hours(), Source.assumed("a law asks about these hours"));
            ServiceLevels levels = new ServiceLevels(PolicyHash.of("{}"), List.of(calendar), List.of());
            Target target = new Target.WorkingTime(c.promised(), calendar.id());
            Instant due = levels.due(target, c.start()).orElseThrow();
            return c.ahead().stream()
                    .map(ahead -> levels.warningAt(new Warning(ahead, null), target, due, c.start()))
                    .filter(at -> at.isBefore(due))
                    .toList();
        };
    }
}
