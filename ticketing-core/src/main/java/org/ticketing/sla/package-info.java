/** Goals, typed targets, clocks, due instants and their derivations. */
@NullMarked
package org.ticketing.sla;

import org.jspecify.annotations.NullMarked;
