/** Kinds and priorities: how a desk sorts its tickets. */
@NullMarked
package org.ticketing.classification;

import org.jspecify.annotations.NullMarked;
