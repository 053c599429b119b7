/** How people look at many tickets at once: board, calendar, dashboard, report, queue, promises, and what they can do here. */
@NullMarked
package org.ticketing.workbench;

import org.jspecify.annotations.NullMarked;
