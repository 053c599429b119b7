/** Who acts and where work lands: actors and areas. */
@NullMarked
package org.ticketing.directory;

import org.jspecify.annotations.NullMarked;
