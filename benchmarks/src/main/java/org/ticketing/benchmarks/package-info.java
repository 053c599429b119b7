/** How fast calendars, goals and what-if are, beside others; every figure of this project comes from here. */
@NullMarked
package org.ticketing.benchmarks;

import org.jspecify.annotations.NullMarked;
