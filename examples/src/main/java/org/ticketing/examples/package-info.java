/** Embedding the library, step by step. */
@NullMarked
package org.ticketing.examples;

import org.jspecify.annotations.NullMarked;
