/** What can go wrong with a request, as RFC 9457 tells it. */
@NullMarked
package org.ticketing.server.problem;

import org.jspecify.annotations.NullMarked;
