/** Playing logs again: to check what was recorded, and to ask what another policy would have made of it. */
@NullMarked
package org.ticketing.audit;

import org.jspecify.annotations.NullMarked;
