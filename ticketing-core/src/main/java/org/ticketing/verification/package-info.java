/** Checking derivations the slow and obvious way, so that nobody has to trust what made them. */
@NullMarked
package org.ticketing.verification;

import org.jspecify.annotations.NullMarked;
