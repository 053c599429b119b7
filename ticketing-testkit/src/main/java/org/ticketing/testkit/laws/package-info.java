/**
 * The laws of business time and of promised times, and the entries for whoever wants to see them hold: on their own policy
 * file ({@link org.ticketing.testkit.laws.PolicyLaws}), or with a calendar or engine of their own.
 */
@NullMarked
package org.ticketing.testkit.laws;

import org.jspecify.annotations.NullMarked;
