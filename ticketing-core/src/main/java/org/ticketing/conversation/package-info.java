/** Live chat: people wait in a queue, are answered, and what needs a closer look becomes a ticket. */
@NullMarked
package org.ticketing.conversation;

import org.jspecify.annotations.NullMarked;
