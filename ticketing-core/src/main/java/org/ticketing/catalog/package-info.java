/** What a subscription and a plan cover, what costs extra, and which tickets take a quote. */
@NullMarked
package org.ticketing.catalog;

import org.jspecify.annotations.NullMarked;
