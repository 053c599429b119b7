/** Tokens that the host of a desk signs for its own users, so that they come in without a second password. */
@NullMarked
package org.ticketing.server.token;

import org.jspecify.annotations.NullMarked;
