package org.ticketing.benchmarks;

import java.time.Instant;
import java.util.Calendar;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jbpm.process.core.timer.BusinessCalendarImpl;

/**
 * jBPM, whose timers can wait for business time. Its calendar counts from now, so now is what it is told. It reads holidays
 * in the zone of the JVM, which must be that of the calendar.
 */
final class JbpmCalendar {

    private long now;
    private final BusinessCalendarImpl calendar = new BusinessCalendarImpl(configuration(), () -> now);

    private static Properties configuration() {
        int opens = OfficeHours.OPENS.getHour();
        int closes = OfficeHours.CLOSES.getHour();
        Properties properties = new Properties();
        properties.setProperty(BusinessCalendarImpl.DAYS_PER_WEEK, "5");
        properties.setProperty(BusinessCalendarImpl.HOURS_PER_DAY, Integer.toString(closes - opens));
        properties.setProperty(BusinessCalendarImpl.START_HOUR, Integer.toString(opens));
        properties.setProperty(BusinessCalendarImpl.END_HOUR, Integer.toString(closes));
        properties.setProperty(BusinessCalendarImpl.WEEKEND_DAYS, Calendar.SATURDAY + "," + Calendar.SUNDAY);
        properties.setProperty(BusinessCalendarImpl.TIMEZONE, OfficeHours.ZONE.getId());
        properties.setProperty(
                BusinessCalendarImpl.HOLIDAYS,
                new TreeSet<>(OfficeHours.HOLIDAYS)
                        .stream().map(Object::toString).collect(Collectors.joining(",")));
        return properties;
    }

    /** An amount of time as this library wants it. */
    static String hours(int hours) {
        return hours + "h";
    }

    Instant add(Instant start, String openTime) {
        now = start.toEpochMilli();
        return calendar.calculateBusinessTimeAsDate(openTime).toInstant();
    }
}
