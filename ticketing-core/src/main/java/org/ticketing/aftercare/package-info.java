/** What comes after the work on a ticket, as a policy says it: closing, rating, following up; and who watches it, and its tags. */
@NullMarked
package org.ticketing.aftercare;

import org.jspecify.annotations.NullMarked;
