/** What leaves the server as files for other programs: reports as CSV and XLSX, the calendar as iCalendar. */
@NullMarked
package org.ticketing.server.export;

import org.jspecify.annotations.NullMarked;
