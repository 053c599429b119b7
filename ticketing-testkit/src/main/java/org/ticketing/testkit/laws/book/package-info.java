/** What a law is, and what is said when it is broken. */
@NullMarked
package org.ticketing.testkit.laws.book;

import org.jspecify.annotations.NullMarked;
