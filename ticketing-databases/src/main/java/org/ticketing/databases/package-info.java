/** Real databases for tests, started from libraries: nothing has to be installed. */
@NullMarked
package org.ticketing.databases;

import org.jspecify.annotations.NullMarked;
