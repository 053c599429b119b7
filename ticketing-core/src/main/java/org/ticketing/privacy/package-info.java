/** What a desk has decided about personal data: whether reads are logged, who looks after it, and how long words are kept. */
@NullMarked
package org.ticketing.privacy;

import org.jspecify.annotations.NullMarked;
