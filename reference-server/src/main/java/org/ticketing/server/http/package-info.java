/** The library over HTTP: routes, and how requests are read. */
@NullMarked
package org.ticketing.server.http;

import org.jspecify.annotations.NullMarked;
