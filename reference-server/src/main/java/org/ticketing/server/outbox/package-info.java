/** What is to go out, is kept until it has, and is offered again, less and less often, where it was not taken. */
@NullMarked
package org.ticketing.server.outbox;

import org.jspecify.annotations.NullMarked;
