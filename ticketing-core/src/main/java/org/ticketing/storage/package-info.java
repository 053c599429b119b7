/** What a store must do, and the in-memory store that shows it. */
@NullMarked
package org.ticketing.storage;

import org.jspecify.annotations.NullMarked;
