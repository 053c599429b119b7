/** The words every other room speaks: texts in two languages, ids, sides, turns, phases, signals and actions. */
@NullMarked
package org.ticketing.vocabulary;

import org.jspecify.annotations.NullMarked;
