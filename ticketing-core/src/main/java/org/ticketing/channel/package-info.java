/** Which channel may do what, and where to go instead. */
@NullMarked
package org.ticketing.channel;

import org.jspecify.annotations.NullMarked;
