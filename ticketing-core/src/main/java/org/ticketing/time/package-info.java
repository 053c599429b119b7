/** Business calendars: open time as an algebra over half-open spans of instants. */
@NullMarked
package org.ticketing.time;

import org.jspecify.annotations.NullMarked;
