/** The door of the library. */
@NullMarked
package org.ticketing;

import org.jspecify.annotations.NullMarked;
