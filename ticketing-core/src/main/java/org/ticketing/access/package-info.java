/** Roles, grants with conditions, and the one decision on who may do and see what. */
@NullMarked
package org.ticketing.access;

import org.jspecify.annotations.NullMarked;
