/** Laws of promised times over the life of a ticket, for any engine of clocks, evaluator of policies or what-if. */
@NullMarked
package org.ticketing.testkit.laws.history;

import org.jspecify.annotations.NullMarked;
