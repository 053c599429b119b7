/** How fast the storage is on a real database, beside plain JDBC that says the same to it. */
@NullMarked
package org.ticketing.benchmarks.storage;

import org.jspecify.annotations.NullMarked;
