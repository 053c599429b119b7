/** Calendars, instants, policies and histories to try laws on, as jqwik generates and shrinks them. */
@NullMarked
package org.ticketing.testkit.laws.generate;

import org.jspecify.annotations.NullMarked;
