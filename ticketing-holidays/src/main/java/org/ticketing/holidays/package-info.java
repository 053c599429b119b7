/** Dates of the holidays of Brazil, for policy files that observe them by name. */
@NullMarked
package org.ticketing.holidays;

import org.jspecify.annotations.NullMarked;
