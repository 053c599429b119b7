/** The support policy: one immutable, content-addressed document, and the check that finds every mistake in it. */
@NullMarked
package org.ticketing.policy;

import org.jspecify.annotations.NullMarked;
