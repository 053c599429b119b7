/** That people reach the vendor by phone or otherwise: what staff write down, and what the channel lets come of it. */
@NullMarked
package org.ticketing.contact;

import org.jspecify.annotations.NullMarked;
