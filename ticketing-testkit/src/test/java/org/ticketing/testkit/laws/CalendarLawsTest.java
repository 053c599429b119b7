package org.ticketing.testkit.laws;

/** The calendars of the library keep laws 1 to 9 and 13 in every shape. */
class CalendarLawsTest implements CalendarLaws {}
