/** Laws of business time, over any calendar that is made of service hours. */
@NullMarked
package org.ticketing.testkit.laws.calendar;

import org.jspecify.annotations.NullMarked;
