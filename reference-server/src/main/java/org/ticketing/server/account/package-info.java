/**
 * Accounts of portals with credentials of their own (X27 to X38): they belong to this server, not to the library, to which a
 * person is whoever its host says. Nothing here knows of HTTP.
 */
@NullMarked
package org.ticketing.server.account;

import org.jspecify.annotations.NullMarked;
