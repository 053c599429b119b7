/** The door: {@link org.ticketing.Ticketing} serves the desks of one process; everything else is reached from it. */
@NullMarked
package org.ticketing;

import org.jspecify.annotations.NullMarked;
