/** What people see: tickets, lists and histories, each only as far as the policy lets the viewer see. */
@NullMarked
package org.ticketing.view;

import org.jspecify.annotations.NullMarked;
