/** Files that people attach: what of them a desk takes, and how a file is told from what it pretends to be. */
@NullMarked
package org.ticketing.attachment;

import org.jspecify.annotations.NullMarked;
