/** A thin HTTP server over the library. */
@NullMarked
package org.ticketing.server;

import org.jspecify.annotations.NullMarked;
