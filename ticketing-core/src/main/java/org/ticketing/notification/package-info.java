/** Who is told of what happens to tickets, as a policy says it. */
@NullMarked
package org.ticketing.notification;

import org.jspecify.annotations.NullMarked;
