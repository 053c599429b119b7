/** People who are told of what happens while it happens, over a connection that stays open. */
@NullMarked
package org.ticketing.server.live;

import org.jspecify.annotations.NullMarked;
