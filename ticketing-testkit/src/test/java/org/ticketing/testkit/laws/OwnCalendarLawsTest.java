package org.ticketing.testkit.laws;

import org.ticketing.testkit.laws.calendar.CalendarEngine;
import org.ticketing.time.BusinessCalendar;

/** A calendar that was put together of two keeps the laws too. */
class OwnCalendarLawsTest implements CalendarLaws {
    @Override
    public CalendarEngine calendars() {
        return hours -> CalendarEngine.of(BusinessCalendar.of(hours).intersect(BusinessCalendar.of(hours)));
    }
}
