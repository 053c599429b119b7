/** The life of a ticket: sealed commands, sealed events, decide and evolve. */
@NullMarked
package org.ticketing.ticket;

import org.jspecify.annotations.NullMarked;
