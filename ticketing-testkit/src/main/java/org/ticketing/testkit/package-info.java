/** Laws, generators and scenarios for a vendor's own policies and storage. */
@NullMarked
package org.ticketing.testkit;

import org.jspecify.annotations.NullMarked;
