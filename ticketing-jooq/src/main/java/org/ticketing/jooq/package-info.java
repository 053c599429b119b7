/** Storage in a relational database. */
@NullMarked
package org.ticketing.jooq;

import org.jspecify.annotations.NullMarked;
