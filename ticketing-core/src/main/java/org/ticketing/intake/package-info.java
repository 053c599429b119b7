/** Forms: what a ticket of a kind must bring along. */
@NullMarked
package org.ticketing.intake;

import org.jspecify.annotations.NullMarked;
