package org.ticketing.testkit.laws;

/** The clocks of the library keep laws 10 to 13 and 17 to 20 under policies of every kind. */
class HistoryLawsTest implements HistoryLaws {}
