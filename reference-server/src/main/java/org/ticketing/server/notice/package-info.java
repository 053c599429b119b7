/** People are told by e-mail of what happens to their tickets. */
@NullMarked
package org.ticketing.server.notice;

import org.jspecify.annotations.NullMarked;
