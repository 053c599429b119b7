package org.ticketing.testkit.laws.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.ticketing.sla.Target;
import org.ticketing.testkit.laws.book.OfPolicy;
import org.ticketing.time.Hours;

/**
 * A target, the hours that it is counted on, and what to ask about it.
 *
 * @param rule the rule of the policy that promises it; blank for a made-up one
 * @param start where counting begins
 * @param later how much later a law may start
 * @param day a day that a law may close
 */
public record TargetCase(Target target, String rule, Hours hours, Instant start, Duration later, LocalDate day)
        implements OfPolicy {

    String show(Instant instant) {
        return CalendarText.of(instant, hours.zone());
    }

    @Override
    public String toString() {
        return CalendarText.of(hours)
                + "\npromised %s\nstart %s (%s), or %s later\nday that may be closed %s\n"
                        .formatted(CalendarText.of(target), show(start), start, CalendarText.of(later), day);
    }
}
