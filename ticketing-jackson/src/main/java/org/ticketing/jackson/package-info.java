/** Policies, events and commands as JSON and YAML. */
@NullMarked
package org.ticketing.jackson;

import org.jspecify.annotations.NullMarked;
