/** Random commands of everybody at a desk, and what must hold whatever they are. */
@NullMarked
package org.ticketing.testkit.laws.command;

import org.jspecify.annotations.NullMarked;
