/** The laws of service levels as functions, run on the library, or on a calendar or engine of a tester's own. */
@NullMarked
package org.ticketing.testkit.laws;

import org.jspecify.annotations.NullMarked;
