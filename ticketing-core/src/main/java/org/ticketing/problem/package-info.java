/** Everything that can go wrong at the door: one sealed exception root, violations of input and refusals by rule. */
@NullMarked
package org.ticketing.problem;

import org.jspecify.annotations.NullMarked;
