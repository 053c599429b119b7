/** Invented organisations, people and tickets, to try the desks with. */
@NullMarked
package org.ticketing.server.demo;

import org.jspecify.annotations.NullMarked;
