package org.ticketing.benchmarks;

import java.lang.reflect.Field;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.TimeUnit;

/**
 * MPXJ, which reads the files of project planners. Its calendar knows no zone: it is given, and gives, what the wall clock
 * shows, so nobody's time is spent on that.
 */
final class MpxjCalendar {

    private final ProjectCalendar calendar = new ProjectFile().addCalendar();
    private final Map<?, ?> workBetween = workBetween(calendar);

    MpxjCalendar() {
        for (DayOfWeek day : DayOfWeek.values()) {
            calendar.setWorkingDay(day, false);
        }
        for (DayOfWeek day : OfficeHours.OPEN_DAYS) {
            calendar.setWorkingDay(day, true);
            calendar.addCalendarHours(day).add(new LocalTimeRange(OfficeHours.OPENS, OfficeHours.CLOSES));
        }
        for (LocalDate holiday : OfficeHours.HOLIDAYS) {
            calendar.addCalendarException(holiday);
        }
    }

    /** An amount of time as this library wants it. */
    static Duration hours(int hours) {
        return Duration.getInstance(hours, TimeUnit.HOURS);
    }

    LocalDateTime add(LocalDateTime start, Duration openTime) {
        return calendar.getDate(start, openTime);
    }

    /** In minutes, computed and not remembered from the last time that the same was asked. */
    double between(LocalDateTime startInclusive, LocalDateTime endExclusive) {
        workBetween.clear();
        return calendar.getWork(startInclusive, endExclusive, TimeUnit.MINUTES).getDuration();
    }

    private static Map<?, ?> workBetween(ProjectCalendar calendar) {
        try {
            Field cache = ProjectCalendar.class.getDeclaredField("m_workingDateCache");
            cache.setAccessible(true);
            return (Map<?, ?>) cache.get(calendar);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of MPXJ remembers elsewhere", e);
        }
    }
}
