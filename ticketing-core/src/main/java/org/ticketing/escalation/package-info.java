/** The ladder that a customer climbs to renegotiate what was promised. */
@NullMarked
package org.ticketing.escalation;

import org.jspecify.annotations.NullMarked;
