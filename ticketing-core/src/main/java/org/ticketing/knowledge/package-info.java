/** What a desk knows and tells before anybody has to ask: articles, notices, and who looked for what. */
@NullMarked
package org.ticketing.knowledge;

import org.jspecify.annotations.NullMarked;
