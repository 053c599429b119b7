/** Predicates as data over typed facts, evaluated in memory or compiled to a query. */
@NullMarked
package org.ticketing.condition;

import org.jspecify.annotations.NullMarked;
