/** What a desk tells people beside its rules: tips, reasons, instructions and legal notes. */
@NullMarked
package org.ticketing.guidance;

import org.jspecify.annotations.NullMarked;
