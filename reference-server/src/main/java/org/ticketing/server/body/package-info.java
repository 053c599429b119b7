/** What the server answers with: the library's views as the contract writes them. */
@NullMarked
package org.ticketing.server.body;

import org.jspecify.annotations.NullMarked;
